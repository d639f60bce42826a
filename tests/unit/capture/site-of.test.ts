import { expect, test } from 'vitest';
import { hostOfSite, matchPatternOf, siteOf } from '../../../utils/capture/site-of.ts';

test.each([
  ['https://app.hubspot.com/contacts/42/record/0-2/5?a=b#c', 'https://app.hubspot.com/*'],
  ['https://initrode.pipedrive.com', 'https://initrode.pipedrive.com/*'],
  ['http://odoo.local:8069/web#id=7', 'http://odoo.local/*'],
  ['https://user:secret@crm.acme.test/', 'https://crm.acme.test/*'],
  ['chrome://extensions/', null],
  ['about:blank', null],
  ['file:///tmp/a.html', null],
  ['', null],
])('the site of %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test.each([
  ['https://*.pipedrive.com/*', '*.pipedrive.com'],
  ['*://crm.acme.test/*', 'crm.acme.test'],
])('the host of %s', (site, host) => {
  expect(hostOfSite(site)).toBe(host);
});

test.each([
  ['https://crm.acme.test/clients/:id', 'https://crm.acme.test/*'],
  ['https://crm.acme.test:8080/clients/:id', 'https://crm.acme.test/*'],
  ['http{s}?://crm.acme.test/:id', '*://crm.acme.test/*'],
  ['http://localhost/:id', 'http://localhost/*'],
  ['https://*.acme.test/:id', 'https://*.acme.test/*'],
  ['https://:id.acme.test/*', 'https://*.acme.test/*'],
  ['https://crm-*.acme.test/:id', 'https://*.acme.test/*'],
  ['https://*/:id', null],
])('the pages of a rule for %s are %s', (pattern, expected) => {
  expect(matchPatternOf(pattern)).toBe(expected);
});
