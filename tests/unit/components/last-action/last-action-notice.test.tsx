// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { act } from '../../../../components/last-action/act.ts';
import { LastActionLine, notice } from '../../../../components/last-action/last-action-line.tsx';
import { copiedKey, useLastAction } from '../../../../components/last-action/use-last-action.ts';
import {
  type Workspace,
  WorkspaceContext,
} from '../../../../components/workspace/workspace-context.ts';
import type { LastAction } from '../../../../utils/actions.ts';
import { lastActionItem } from '../../../../utils/storage.ts';
import { button, draw, eventually, hasButton, rest, text } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const acme: LastAction = {
  ...{ at: 1, seen: false, linkApp: 'a', label: 'Agency APP', id: 'acme', name: 'Acme Inc' },
  ...{ what: 'linkCopied', copy: 'copied', open: null, fetchedAt: null, expiresAt: null },
  ...{ source: null, settleDeadline: null, undo: null, failure: null },
};

const workspace: Partial<Workspace> = { linkApps: [], dismiss: () => undefined };

function Line({ initial }: { initial: LastAction | null }) {
  const last = useLastAction(initial);
  return (
    <WorkspaceContext.Provider value={workspace as Workspace}>
      <button type="button" onClick={last.putAway}>
        Leave
      </button>
      <LastActionLine {...{ last }} drawn={null} />
    </WorkspaceContext.Provider>
  );
}

beforeAll(notice.ready);
beforeEach(() => {
  ask.mockResolvedValue({ ok: true, value: null });
});

test('the row whose link was copied has the tick, and no other', () => {
  expect(copiedKey(acme, 'a')).toBe('ACME');
  expect(copiedKey(acme, 'b')).toBeNull();
  expect(copiedKey({ ...acme, copy: 'late' }, 'a')).toBeNull();
  expect(copiedKey({ ...acme, what: 'pageOpened' }, 'a')).toBeNull();
  expect(copiedKey(null, 'a')).toBeNull();
});

test('what this page does stands there as it is answered, whatever becomes of the stored copy', async () => {
  draw(<Line initial={null} />);
  await rest();
  ask.mockResolvedValueOnce({ ok: true, value: { lastAction: { ...acme, at: 5 } } });
  await act('copyLink', { linkApp: 'a', id: 'ACME', gestureAt: 4 });
  await eventually(() => expect(text()).toContain('Link of Acme Inc copied.'));
  const later = { ...acme, what: 'pageOpened', copy: null, open: 'opened', at: 6 } as const;
  await lastActionItem.write(later);
  await eventually(() => expect(text()).toContain('Page of Acme Inc opened.'));
});

test('what is dismissed is gone at once, and was seen', async () => {
  draw(<Line initial={acme} />);
  expect(text()).toContain('Link of Acme Inc copied.');
  button('Dismiss').click();
  await eventually(() => expect(hasButton('Dismiss')).toBe(false));
  expect(ask.mock.calls).toEqual([['seeLastAction', { at: 1 }]]);
});

test('what is left before it was seen goes once it was', async () => {
  await lastActionItem.write(acme);
  draw(<Line initial={acme} />);
  button('Leave').click();
  await rest();
  expect(text()).toContain('Link of Acme Inc copied.');
  await lastActionItem.write({ ...acme, seen: true });
  await eventually(() => expect(text()).not.toContain('Link of Acme Inc copied.'));
});

test('what is done after that is told', async () => {
  draw(<Line initial={{ ...acme, seen: true }} />);
  await rest();
  expect(text()).not.toContain('Acme');
  await lastActionItem.write({ ...acme, at: 2, name: 'Beta Ltd' });
  await eventually(() => expect(text()).toContain('Link of Beta Ltd copied.'));
});

test('what was stored after the first read, and before anybody listened, is told', async () => {
  await lastActionItem.write({ ...acme, at: 9, name: 'Beta Ltd' });
  draw(<Line initial={null} />);
  await eventually(() => expect(text()).toContain('Link of Beta Ltd copied.'));
});
