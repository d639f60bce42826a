import { expect, test } from 'vitest';
import { portableRecordLink } from '../../../utils/transfer/portable-record-link.ts';

const rule = {
  ...{ id: '1', prefix: 'acme', pattern: 'https://crm.acme.test/clients' },
  ...{ idPlace: { at: 'query', parameter: 'id' } as const, nameSelector: null },
};
const recordLink = { linkApp: 'a', key: 'K', record: 'HS1C5', system: 'hubspot', kind: 'company' };
const hubSpot = { ...recordLink, tenant: '1' };
const site = { ...recordLink, record: 'URACMEXR5', system: 'site', kind: 'record', tenant: 'acme' };
const leaving = (one: typeof hubSpot, address: string) =>
  portableRecordLink({ ...one, address }, { rules: [rule], idForm: 'full' });

test.each([
  [
    hubSpot,
    'https://u:p@app.hubspot.com/contacts/1/record/0-2/5?token=secret#secret',
    'https://app.hubspot.com/contacts/1/record/0-2/5',
  ],
  [
    site,
    'https://u:p@crm.acme.test/clients?token=secret&id=5#secret',
    'https://crm.acme.test/clients?id=5',
  ],
])('an address leaves with no more in it than tells the record', (one, address, short) => {
  expect(leaving(one, address)).toEqual({ ...one, address: short });
});

test.each([
  ['https://u:p@gone.test/clients?token=secret#secret', 'https://gone.test/clients'],
  ['data:text/html,secret', ''],
  ['no address', ''],
])('of one that nothing knows any more, %s, the path leaves', (address, bare) => {
  expect(leaving(site, address)).toEqual({ ...site, address: bare });
});
