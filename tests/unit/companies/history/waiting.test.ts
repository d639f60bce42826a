import { expect, test } from 'vitest';
import type { HistoryEvent } from '../../../../utils/companies/history/history-event.ts';
import {
  daysSince,
  isOverAWeek,
  type Waiting,
  waitingAfter,
  waitingOf,
} from '../../../../utils/companies/history/waiting.ts';

const source = { id: 'google_ads', name: 'Google Ads' };
const copied = (at: number): HistoryEvent => ({ kind: 'linkCopied', at });
const reminded = (at: number): HistoryEvent => ({ kind: 'reminded', at });
const connected = (at: number): HistoryEvent => ({
  kind: 'connected',
  at,
  source,
  credentials: [],
});
const lost = (at: number): HistoryEvent => ({ kind: 'disconnected', at, source, credentials: [] });

test.each<[string, HistoryEvent[], Waiting | undefined]>([
  ['nothing was sent', [{ kind: 'created', at: 1 }], undefined],
  ['a link was copied', [copied(1)], { since: 1, reminders: 0, lastAt: 1 }],
  ['from the first link on', [copied(1), copied(5)], { since: 1, reminders: 0, lastAt: 5 }],
  ['a message', [{ kind: 'messageCopied', at: 2 }], { since: 2, reminders: 0, lastAt: 2 }],
  ['an e-mail', [{ kind: 'emailWritten', at: 2 }], { since: 2, reminders: 0, lastAt: 2 }],
  ['reminders', [copied(1), reminded(2), reminded(3)], { since: 1, reminders: 2, lastAt: 3 }],
  ['the client connected', [copied(1), connected(2)], undefined],
  [
    'one more link since',
    [copied(1), connected(2), copied(3)],
    { since: 3, reminders: 0, lastAt: 3 },
  ],
  ['what was lost again', [copied(1), connected(2), lost(3)], undefined],
  [
    'the page was switched off and on',
    [copied(1), { kind: 'pageOff', at: 2 }],
    { since: 1, reminders: 0, lastAt: 1 },
  ],
])('who is waited for: %s', (_, events, waiting) => {
  expect(waitingAfter(events)).toEqual(waiting);
});

const waiting = { since: 1, reminders: 0, lastAt: 1 };
const acme = { name: 'Acme', linkPage: { enabled: true }, waiting };

test.each([
  ['with its page on', acme, waiting],
  ['whose page the API does not tell', { ...acme, linkPage: null }, waiting],
  ['whose page is off', { ...acme, linkPage: { enabled: false } }, null],
  ['that is retired', { ...acme, name: '[retired] Acme' }, null],
  ['that is missing', { ...acme, unseenSince: 1, notFoundAt: 2 }, null],
  ['with no link sent', { name: 'Acme', linkPage: null }, null],
])('a Company %s', (_, company, expected) => {
  expect(waitingOf(company)).toEqual(expected);
});

test('days are whole, and a week is over after it', () => {
  const day = 24 * 60 * 60 * 1000;
  expect([daysSince(0, day - 1), daysSince(0, day), daysSince(day, 0)]).toEqual([0, 1, 0]);
  expect(isOverAWeek({ ...waiting, since: 0 }, 7 * day)).toBe(false);
  expect(isOverAWeek({ ...waiting, since: 0 }, 7 * day + 1)).toBe(true);
});
