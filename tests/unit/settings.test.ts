import { expect, test } from 'vitest';
import { lastActionItem, pageRequestItem, panelItem } from '../../utils/storage.ts';

/** As the first two versions kept it. */
const old = {
  ...{ linkApp: 'a', label: 'Agency APP', id: 'ACME', name: 'Acme', at: 1, seen: false },
  ...{ copy: null, open: null, expiresAt: null, failure: null, keptFrom: 5, settledBy: 7 },
};
const { keptFrom: fetchedAt, settledBy: settleDeadline, ...kept } = old;
const now = { ...kept, fetchedAt, settleDeadline, source: null, undo: null };
const undo = { name: 'Acme' };

test.each([
  [1, { what: 'failed' }, null],
  [1, { what: 'created' }, { ...now, what: 'created' }],
  [2, { what: 'notFound' }, null],
  [2, { what: 'unknown' }, { ...now, what: 'unknown' }],
  [2, { what: 'edited', undo, source: null }, { ...now, what: 'edited', undo }],
])(
  'a last action of version %i, %j, does not keep the popup from opening',
  (version, part, known) => {
    expect(lastActionItem.parse({ version, value: { ...old, ...part } })).toEqual(known);
  },
);

test('there may have been no last action yet', () => {
  expect(lastActionItem.parse({ version: 1, value: null })).toBeNull();
  expect(lastActionItem.parse({ version: 2, value: null })).toBeNull();
});

test('what a popup of the first version wished is forgotten', () => {
  expect(pageRequestItem.parse({ version: 1, value: 1_800_000_000_000 })).toBeNull();
});

test.each([
  ['gone', 'missing'],
  ['retired', 'retired'],
])('a panel that the first version left at the filter %s opens at %s', (filter, now) => {
  const value = { tab: 'companies', filter, order: 'newest' };
  expect(panelItem.parse({ version: 1, value })).toEqual({ ...value, filter: now });
});
