import { expect, test } from 'vitest';
import { listText } from '../../../../components/workspace/list-age.tsx';
import type { ListState } from '../../../../utils/companies/list-state.ts';

const now = new Date(2026, 2, 3, 12, 0).getTime();
const list: ListState = {
  linkApp: 'a',
  state: 'complete',
  refreshedAt: new Date(2026, 2, 3, 10, 32).getTime(),
  attemptedAt: now,
  count: 1204,
  broken: 0,
};
const said = (part: Partial<ListState>, count = 1204) =>
  listText({ list: { ...list, ...part }, count }, now)
    .join(' · ')
    .replaceAll('\u202f', ' ');

test.each<[Partial<ListState>, string]>([
  [{}, '1,204 Companies · updated 1 hour ago'],
  [{ state: 'refreshing' }, '1,204 Companies · updated 1 hour ago · refreshing…'],
  [{ state: 'failed' }, '1,204 Companies · updated 1 hour ago · couldn’t be refreshed'],
  [{ broken: 3 }, '1,204 Companies · updated 1 hour ago · 3 rows of the list couldn’t be read'],
  [
    { broken: 5, brokenIds: ['A', 'B', 'C', 'D'] },
    '1,204 Companies · updated 1 hour ago · 5 rows of the list couldn’t be read (A, B, C)',
  ],
  [
    { state: 'refreshing', progress: { taken: 3400, total: 10_000 } },
    '1,204 Companies · updated 1 hour ago · refreshing: 3,400 of 10,000',
  ],
  [
    { state: 'refreshing', progress: { taken: 3400, total: null } },
    '1,204 Companies · updated 1 hour ago · refreshing: 3,400 so far',
  ],
  [{ state: 'unavailable', refreshedAt: null }, '1,204 Companies known here'],
  [{ state: 'refreshing', refreshedAt: null }, '1,204 Companies · refreshing…'],
])('%j', (part, line) => {
  expect(said(part)).toBe(line);
});

test.each([
  [0, 1204, '0 of 1,204 Companies'],
  [1204, 1204, '1,204 Companies known here'],
])(
  'of a list that shows %i of %i it tells both, and one where they are the same',
  (shown, count, line) => {
    expect(listText({ list: null, count, shown }, now)).toEqual([line]);
  },
);

test('one is one, and a Link APP without a list shows only what is known', () => {
  expect(said({}, 1)).toMatch(/^1 Company ·/);
  expect(listText({ list: null, count: 0 }, now)).toEqual(['0 Companies known here']);
});
