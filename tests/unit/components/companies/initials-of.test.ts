import { expect, test } from 'vitest';
import { initialsOf } from '../../../../components/companies/initials-of.ts';

test.each([
  ['Demo Google Ads', 'DG'],
  ['Shopify', 'SH'],
  ['google_analytics', 'GA'],
  ['яндекс метрика', 'ЯМ'],
  ['𝒳', '𝒳'],
  ['!', ''],
  ['', ''],
])('of %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
