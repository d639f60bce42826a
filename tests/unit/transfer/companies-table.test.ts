import { expect, test } from 'vitest';
import type { KnownCompany } from '../../../utils/companies/known-company.ts';
import { companiesTable } from '../../../utils/transfer/companies-table.ts';

const company = (name: string | null, part: Partial<KnownCompany> = {}): KnownCompany => ({
  ...{ linkApp: 'a', key: 'ACME', id: 'ACME', name, createdAt: '2026-03-15T12:34:56Z' },
  linkPage: { url: 'https://app.getconduit.app/connect/x', enabled: true },
  fetchedAt: 1,
  ...part,
});
const words = {
  columns: {
    ...{ linkApp: 'Link APP', id: 'Id', name: 'Name', createdAt: 'Created', page: 'Page' },
    ...{ link: 'Link', sources: 'Sources', errors: 'Errors', tags: 'Tags', note: 'Note' },
    record: 'Records',
  },
  ...{ pageOn: 'on', pageOff: 'off', missing: 'missing' },
};
const linkApp = { id: 'a', label: 'Agency', colour: 'blue' as const, tokenEnd: 'abcd', addedAt: 0 };
const recordLink = {
  ...{ linkApp: 'a', key: 'ACME', record: 'R', system: 'hubspot', kind: 'company', tenant: null },
  address: 'https://app.hubspot.com/contacts/1/record/0-2/5',
};

const cells = (companies: KnownCompany[], note = ''): string[] | undefined => {
  const notes = [{ linkApp: 'a', key: 'ACME', tags: ['vip', 'new'], note }];
  const here = { companies, list: null, recordLinks: [recordLink], notes };
  const [names, row] = companiesTable([{ linkApp, here }], words);
  expect(names).toHaveLength(row?.length ?? 0);
  return row;
};

test('a row tells all that is known of a Company', () => {
  const account = { id: '1', name: null, nativeId: null, isError: true };
  const credentials = [{ id: '1', name: null, createdAt: null, accounts: [account] }];
  const connections = [
    { id: 'demo_facebook', name: 'Facebook', credentials },
    { id: 'ga4', name: null, credentials: [] },
  ];
  expect(cells([company('Acme', { connections })], 'A note')).toEqual([
    ...['Agency', 'ACME', 'Acme', '2026-03-15T12:34:56Z', 'on'],
    ...['https://app.getconduit.app/connect/x', 'Facebook; ga4', '1', 'vip; new', 'A note'],
    recordLink.address,
  ]);
});
