import { expect, test } from 'vitest';
import { hostOfSite, siteOf } from '../../../utils/capture/site-of.ts';

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
