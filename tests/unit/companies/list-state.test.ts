import { expect, test } from 'vitest';
import {
  isFetchedLater,
  isOld,
  type ListState,
  lastFetchedAt,
} from '../../../utils/companies/list-state.ts';

const now = Date.UTC(2024, 4, 8);
const minute = 60_000;

const list = (state: ListState['state'], minutesAgo: number): ListState => ({
  linkApp: 'a',
  state,
  refreshedAt: null,
  attemptedAt: now - minutesAgo * minute,
  count: 0,
  broken: 0,
});

test('a list that never was is asked for', () => {
  expect(isOld(null, now)).toBe(true);
});

test.each([
  ['complete', 0, false],
  ['complete', 15, false],
  ['complete', 16, true],
  ['failed', 14, false],
  ['failed', 16, true],
  ['unavailable', 14, false],
  ['unavailable', 16, true],
  ['refreshing', 1, true],
  ['complete', -16, true],
] as const)('%s since %d minutes: %s', (state, minutesAgo, old) => {
  expect(isOld(list(state, minutesAgo), now)).toBe(old);
});

test('what lies far ahead of a list was told by a clock that was set back', () => {
  expect(isFetchedLater(now + minute, now)).toBe(true);
  expect(isFetchedLater(now, now)).toBe(false);
  expect(isFetchedLater(now - minute, now)).toBe(false);
  expect(isFetchedLater(now + 16 * minute, now)).toBe(false);
});

test('a Company was told of when it was read, or with a later list', () => {
  const refreshed = { ...list('complete', 0), refreshedAt: 20 };
  expect(lastFetchedAt({ fetchedAt: 10 }, null)).toBe(10);
  expect(lastFetchedAt({ fetchedAt: 10 }, list('failed', 0))).toBe(10);
  expect(lastFetchedAt({ fetchedAt: 10 }, refreshed)).toBe(20);
  expect(lastFetchedAt({ fetchedAt: 30 }, refreshed)).toBe(30);
});
