import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRetryAfter } from '../../../utils/link-api/read-failure.ts';

const now = Date.UTC(2026, 10, 23, 12, 0, 0);
const day = 24 * 60 * 60 * 1000;

test.each<[string | null, number | undefined]>([
  ['0', now],
  ['3', now + 3000],
  [' 120 ', now + 120_000],
  ['86400', now + day],
  ['Mon, 23 Nov 2026 12:00:05 GMT', now + 5000],
  ['Monday, 23-Nov-26 12:00:05 GMT', now + 5000],
  ['Mon Nov 23 12:00:05 2026', now + 5000],
  // Past already.
  ['Sun, 06 Nov 1994 08:49:37 GMT', now],
  // A clock that is wrong.
  ['86401', now + day],
  ['9'.repeat(400), now + day],
  ['Fri, 31 Dec 9999 23:59:59 GMT', now + day],
  [null, undefined],
  ['', undefined],
  ['-5', undefined],
  ['+5', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  ['3, 5', undefined],
  ['0x10', undefined],
  ['soon', undefined],
  ['Tomorrow', undefined],
  ['GMT', undefined],
  ['Mon, 99 Nov 2026 99:00:00 GMT', undefined],
])('%j', (header, time) => {
  expect(parseRetryAfter(header, now)).toBe(time);
});

test('whatever is said, it is no time before now or beyond a day, nor none at all', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.date().map(String), fc.nat().map(String)), (header) => {
      const time = parseRetryAfter(header, now) ?? now;
      expect(time).toBeGreaterThanOrEqual(now);
      expect(time).toBeLessThanOrEqual(now + day);
    }),
  );
});
