import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { defineStoredItem, UnknownDataError } from '../../../utils/browser/stored-item.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const item = defineStoredItem({
  key: 'size',
  version: 2,
  schema: v.number(),
  fallback: 0,
  migrations: { 1: (old) => Number(old) + 1 },
});

test('a value is read as it stands, or brought to this version', () => {
  expect(item.parse(undefined)).toBe(0);
  expect(item.parse({ version: 2, value: 5 })).toBe(5);
  expect(item.parse({ version: 1, value: '5' })).toBe(6);
});

test.each([3, 0, -1e300, 1.5, Number.NaN, Number.NEGATIVE_INFINITY])(
  'nobody knows a version %d',
  (version) => {
    expect(() => item.parse({ version, value: 5 })).toThrow(UnknownDataError);
  },
);
