import { expect, test } from 'vitest';
import { withoutProxy } from '../../../utils/capture/cloud-proxy.ts';

test.each([
  ['acme.pipedrive.com.mcas.ms', 'acme.pipedrive.com'],
  ['acme.pipedrive.com.mcas-gov.us', 'acme.pipedrive.com'],
  ['acme.pipedrive.com.mcas-gov.ms', 'acme.pipedrive.com'],
  ['acme.pipedrive.com', 'acme.pipedrive.com'],
  ['crm.acme.test:8069', 'crm.acme.test:8069'],
  ['acme.mcas.ms', 'acme.mcas.ms'],
  ['mcas.ms', 'mcas.ms'],
  ['acme.testmcas.ms', 'acme.testmcas.ms'],
  ['acme.test.mcas.ms.evil.test', 'acme.test.mcas.ms.evil.test'],
  ['', ''],
])('%s is %s', (host, bare) => {
  expect(withoutProxy(host)).toBe(bare);
});
