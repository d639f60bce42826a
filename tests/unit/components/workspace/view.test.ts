import { expect, test } from 'vitest';
import { isElsewhere, isShownInView } from '../../../../components/workspace/view.ts';
import type { LastAction } from '../../../../utils/actions.ts';

const lastAction = (what: LastAction['what'], at: number): LastAction => ({
  ...{ at, what, seen: false, linkApp: 'a', label: 'A', id: 'ACME', name: 'Acme' },
  ...{
    copy: null,
    open: null,
    fetchedAt: null,
    expiresAt: null,
    source: null,
    settleDeadline: null,
    undo: null,
  },
  failure: null,
});

test.each([
  ['createRefused', 'form', 'card'],
  ['existed', 'form', 'home'],
  ['editRefused', 'card', 'form'],
] as const)('%s is told by a %s that stood there already, and not by a %s', (what, own, other) => {
  expect(isShownInView(lastAction(what, 20), { kind: own, since: 10 })).toBe(true);
  expect(isShownInView(lastAction(what, 5), { kind: own, since: 10 })).toBe(false);
  expect(isShownInView(lastAction(what, 20), { kind: other, since: 10 })).toBe(false);
});

test.each(['unknown', 'notMade'] as const)('%s is told by a form of that id, whenever', (what) => {
  const drawn = (linkApp: string, id: string) => ({
    kind: 'form' as const,
    since: 10,
    draft: { linkApp, id },
  });
  expect(isShownInView(lastAction(what, 5), drawn('a', ' acme'))).toBe(true);
  expect(isShownInView(lastAction(what, 5), drawn('a', 'OTHER'))).toBe(false);
  expect(isShownInView(lastAction(what, 5), drawn('b', 'ACME'))).toBe(false);
});

test('what was done is told in the last line alone', () => {
  expect(isShownInView(lastAction('created', 20), { kind: 'form', since: 10 })).toBe(false);
});

test('what was told is over once another record is drawn, and not with the next view of the same', () => {
  const drawn = (kind: 'form' | 'card', record: string) => ({ kind, since: 1, record });
  expect(isElsewhere(drawn('form', 'HS1'), drawn('card', 'HS1'))).toBe(false);
  expect(isElsewhere(drawn('card', 'HS1'), drawn('card', 'HS2'))).toBe(true);
  expect(isElsewhere(drawn('card', 'HS1'), null)).toBe(true);
  expect(isElsewhere(null, drawn('card', 'HS1'))).toBe(false);
});
