import { expect, test } from 'vitest';
import { matchPatternOf } from '../../../utils/capture/site-match-pattern.ts';

test.each([
  ['https://crm.acme.test/clients/:id', 'https://crm.acme.test/*'],
  ['https://crm.acme.test:8080/clients/:id', 'https://crm.acme.test/*'],
  ['http{s}?://crm.acme.test/:id', '*://crm.acme.test/*'],
  ['http://localhost/:id', 'http://localhost/*'],
  ['https://*.acme.test/:id', 'https://*.acme.test/*'],
  ['https://:id.acme.test/*', 'https://*.acme.test/*'],
  ['https://crm-*.acme.test/:id', 'https://*.acme.test/*'],
  ['https://*/:id', null],
])('%s: %s', (pattern, expected) => {
  expect(matchPatternOf(pattern)).toBe(expected);
});
