import { expect, test } from 'vitest';
import { brokenText, sourcesText, workingText } from '../../../utils/i18n/sources-text.ts';

const source = (name: string, errors = 0) => ({ id: name, name, errors });
const all = [source('Facebook Ads', 1), source('Google Ads'), source('Shopify'), source('HubSpot')];

test('names, and how many more there are', () => {
  expect(workingText(all)).toBe('Google Ads, Shopify +1');
  expect(workingText(all, 3)).toBe('Google Ads, Shopify, HubSpot');
  expect(workingText([source('A')])).toBe('A');
  expect(workingText([source('A', 1)])).toBe('');
});

test('what does not work, in words', () => {
  expect(brokenText(all)).toBe('Facebook Ads: 1 account not working');
  expect(brokenText([source('A', 2), source('B', 1)])).toBe(
    'A: 2 accounts not working · B: 1 account not working',
  );
  expect(brokenText([source('A')])).toBe('');
});

test('all of them, those that do not work first', () => {
  expect(sourcesText(all.toReversed())).toBe(
    'Facebook Ads: 1 account not working · HubSpot, Shopify, Google Ads',
  );
  expect(sourcesText([])).toBe('');
});
