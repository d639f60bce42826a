import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { relativeText, timeText } from '../../../utils/i18n/dates.ts';

const now = new Date(2026, 2, 15, 12, 0).getTime();
const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];

test.each([
  [0, 'now'],
  [59 * second, 'now'],
  [-5 * minute, 'now'],
  [minute, '1 minute ago'],
  [2.9 * minute, '2 minutes ago'],
  [hour, '1 hour ago'],
  [23.9 * hour, '23 hours ago'],
  [day, 'yesterday'],
  [6.9 * day, '6 days ago'],
])('%i milliseconds ago is %s', (age, text) => {
  expect(relativeText(now - age, now)).toBe(text);
});

test('what is a week old has its date', () => {
  expect(relativeText(now - 7 * day, now)).toBe(timeText(now - 7 * day, now));
});

test('no age is without words', () => {
  assert(property(integer(), (age) => relativeText(now - age, now) !== ''));
});
