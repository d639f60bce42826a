// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { LastActionLine, notice } from '../../../../components/last-action/last-action-line.tsx';
import {
  type Workspace,
  WorkspaceContext,
} from '../../../../components/workspace/workspace-context.ts';
import {
  followUpLabel,
  followUpOf,
  type LastAction,
  lastActionSchema,
} from '../../../../utils/actions.ts';
import { lastActionMessages } from '../../../../utils/i18n/last-action-messages.ts';
import { translate } from '../../../../utils/i18n/translate.ts';
import type { LinkApp } from '../../../../utils/link-apps/link-app.ts';
import { agencyApp } from '../fake-workspace.tsx';
import { button, draw, hasButton, text } from '../page.ts';

vi.mock('../../../../utils/ask.ts', () => ({ ask: vi.fn() }));

const now = new Date(2026, 2, 3, 10, 32).getTime();
const acme: LastAction = {
  at: now,
  seen: false,
  linkApp: 'a',
  label: 'Agency APP',
  id: 'ACME',
  name: 'Acme Inc',
  what: 'created',
  copy: null,
  open: null,
  fetchedAt: null,
  expiresAt: null,
  source: null,
  settleDeadline: null,
  undo: null,
  failure: null,
};

beforeAll(notice.ready);

function drawLine(lastAction: LastAction | null, linkApps: LinkApp[]): void {
  const nothing = () => undefined;
  const workspace: Partial<Workspace> = { linkApps, follow: nothing, dismiss: nothing };
  draw(
    <WorkspaceContext.Provider value={workspace as Workspace}>
      <LastActionLine last={{ lastAction, putAway: nothing, dismiss: nothing }} drawn={null} />
    </WorkspaceContext.Provider>,
  );
}

const said = (part: Partial<LastAction>): string => {
  drawLine({ ...acme, ...part }, [agencyApp]);
  return document.querySelector('.last-action-line p')?.textContent ?? '';
};

test.each<[Partial<LastAction>, string]>([
  [{ copy: 'copied' }, 'Created Acme Inc in Agency APP. Link copied.'],
  [{ copy: null }, 'Created Acme Inc in Agency APP.'],
  [{ open: 'opened' }, 'Created Acme Inc in Agency APP. Page opened.'],
  [{ what: 'linkCopied', copy: 'copied' }, 'Link of Acme Inc copied.'],
  [
    { what: 'messageCopied', copy: 'copied', template: { id: 'a', name: 'Reminder' } },
    '“Reminder” with the link of Acme Inc copied.',
  ],
  [
    { what: 'emailWritten', open: 'opened', template: { id: 'a', name: 'Reminder' } },
    '“Reminder” for Acme Inc was handed to your mail program.',
  ],
  [
    { what: 'connectLinkCopied', copy: 'copied', source: 'Google Ads' },
    'Copied the Google Ads link for Acme Inc.',
  ],
  [
    { what: 'connectLinkCopied', copy: 'late', source: 'Google Ads' },
    'The Google Ads link for Acme Inc wasn’t copied. Choose it again.',
  ],
  [{ what: 'existed' }, 'Acme Inc already exists in Agency APP. Nothing was changed.'],
  [{ what: 'retired', name: '[retired] Acme, Inc.' }, 'Acme, Inc. is retired.'],
  [{ what: 'retired', name: '[retired] ' }, 'ACME is retired.'],
  [{ what: 'edited', name: 'Acme, Inc.' }, 'Changes to Acme, Inc. saved.'],
  [{ what: 'edited', name: null }, 'Changes to ACME saved.'],
  [{ what: 'linkNotCopied' }, 'The link of Acme Inc was not copied.'],
  [
    { what: 'connectLinkNotCopied', source: 'Google Ads' },
    'The Google Ads link for Acme Inc was not copied.',
  ],
])('%j', (part, sentence) => {
  expect(said(part)).toBe(sentence);
});

test('a late link is ready, and a button away', () => {
  expect(said({ copy: 'late' })).toContain('Acme Inc is ready');
  expect(hasButton('Copy link')).toBe(true);
});

test('a link that is not copied is not said to be', () => {
  for (const copy of ['late', 'failed', 'noLink'] as const) {
    expect(said({ what: 'linkCopied', copy })).not.toContain('Acme Inc copied');
    expect(said({ what: 'messageCopied', copy })).not.toContain('Acme Inc copied');
    expect(said({ what: 'apiTokenCopied', copy, expiresAt: now })).not.toContain('Inc copied');
  }
});

test('a kept link says from when it is, a token until when it lives', () => {
  const time = new Date().setHours(23, 58, 0, 0);
  expect(said({ what: 'linkCopied', copy: 'copied', fetchedAt: time })).toContain('11:58');
  expect(said({ what: 'apiTokenCopied', copy: 'copied', expiresAt: time })).toContain('11:58');
  expect(said({ what: 'unknown', settleDeadline: time })).toContain('11:58');
});

test('no time that is over is told for what Conduit has not answered', () => {
  const words = said({ what: 'unknown', settleDeadline: Date.now() - 1 });
  expect(words).toContain('We’ll keep checking until Conduit answers.');
});

test.each<[Partial<LastAction>, string]>([
  [{ what: 'unknown' }, 'Check again'],
  [{ what: 'notMade' }, 'Try again'],
  [{ what: 'createRefused', failure: { kind: 'server' } }, 'Try again'],
  [{ what: 'existed' }, 'Use this Company'],
  [{ what: 'foundAfterLostAnswer' }, 'Copy link'],
  [{ what: 'retired', undo: { name: 'Acme Inc', pageEnabled: true } }, 'Undo'],
  [{ what: 'edited', undo: { name: 'Acme Inc' } }, 'Undo'],
  [{ what: 'apiTokenCopied', copy: 'late' }, 'Copy API token'],
  [{ what: 'messageCopied', copy: 'late' }, 'Copy message'],
])('%j offers %s', (part, label) => {
  said(part);
  expect(button(label).disabled).toBe(false);
});

test('nothing is offered for a Link APP that was removed', () => {
  drawLine({ ...acme, what: 'unknown' }, []);
  expect(hasButton('Check again')).toBe(false);
});

test('the live region is there before there is something to say', () => {
  drawLine(null, [agencyApp]);
  expect(document.querySelector('[role="status"]')).not.toBeNull();
  expect(text()).toBe('');
});

const { what, copy, open } = lastActionSchema.entries;

test('every last action is said in whole sentences, each once', () => {
  const lastActions = fc.record({
    what: fc.constantFrom(...what.options),
    copy: fc.constantFrom(null, ...copy.wrapped.options),
    open: fc.constantFrom(null, ...open.wrapped.options),
    fetchedAt: fc.constantFrom(null, now),
    expiresAt: fc.constantFrom(null, now),
    settleDeadline: fc.constantFrom(null, now),
  });
  fc.assert(
    fc.property(lastActions, (part) => {
      const messages = lastActionMessages({ ...acme, ...part }, now);
      const sentences = messages.map(([key, values]) => translate(key, ...values));
      expect(new Set(sentences).size).toBe(sentences.length);
      for (const sentence of sentences) expect(sentence).toMatch(/^\S.*[.…]$/);
      const followUp = followUpOf({ ...acme, ...part });
      if (followUp) expect(translate(followUpLabel(followUp))).not.toBe('');
    }),
  );
});
