import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { KnownCompany } from '../../../utils/companies/known-company.ts';
import { companiesTable } from '../../../utils/transfer/companies-table.ts';

const company = (name: string | null, part: Partial<KnownCompany> = {}): KnownCompany => ({
  ...{ linkApp: 'a', key: 'ACME', id: 'ACME', name, createdAt: '2026-03-15T12:34:56Z' },
  linkPage: { url: 'https://app.getconduit.app/connect/x', enabled: true },
  readAt: 1,
  ...part,
});
const words = {
  columns: {
    ...{ linkApp: 'Link APP', id: 'Id', name: 'Name', createdAt: 'Created', page: 'Page' },
    ...{ link: 'Link', sources: 'Sources', errors: 'Errors', tags: 'Tags', note: 'Note' },
    record: 'Records',
  },
  ...{ pageOn: 'on', pageOff: 'off', gone: 'gone' },
};
const linkApp = { id: 'a', label: 'Agency', colour: 'blue' as const, tokenEnd: 'abcd', addedAt: 0 };
const tie = {
  ...{ linkApp: 'a', key: 'ACME', record: 'R', system: 'hubspot', kind: 'company', tenant: null },
  address: 'https://app.hubspot.com/contacts/1/record/0-2/5',
};

function table(companies: KnownCompany[], note = ''): string {
  const annotations = [{ linkApp: 'a', key: 'ACME', tags: ['vip', 'new'], note }];
  const here = { companies, list: null, ties: [tie], annotations };
  return companiesTable([{ linkApp, here }], words);
}

const cells = (companies: KnownCompany[], note?: string): string[] =>
  Papa.parse<string[]>(table(companies, note).slice(1), { skipEmptyLines: true }).data[1] ?? [];

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
    tie.address,
  ]);
});

test.each([
  ['=HYPERLINK("https://evil.example")'],
  ['+1'],
  ['-1'],
  ['@SUM(A1)'],
  ['  =1+1'],
  ['\t=1'],
  ['＝1＋1'],
  ['12345678901234567890'],
  ['004711'],
  ['12E34'],
  ['7-11'],
  ['24/7'],
])('%j is text and nothing but text', (name) => {
  expect(cells([company(name)])[2]).toBe(`'${name}`);
});

test.each([
  ['Acme;=1+1', "Acme;'=1+1"],
  ['Acme\n=1+1', "Acme\n'=1+1"],
  ['Acme\r\n\r\n @SUM(A1)', "Acme\r\n\r\n' @SUM(A1)"],
  ['Acme;"=1+1";', 'Acme;\'"=1+1";'],
])('%j is no formula where semicolons and lines part cells', (name, cell) => {
  expect(cells([company(name)])[2]).toBe(cell);
});

test.each([['Acme, "Inc."'], ['two\nlines'], ['Żółć – 有限会社'], ['1234'], ['a=b'], ['A;B']])(
  '%j is left as it is',
  (name) => {
    expect(cells([company(name)])[2]).toBe(name);
  },
);

test('whatever a name and a note hold, the cells stay in their places', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (name, note) => {
      const row = cells([company(name)], note);
      expect(row).toHaveLength(11);
      expect(row[2]?.replaceAll("'", '')).toBe(name.replaceAll("'", ''));
      expect(row[2]).not.toMatch(/^\s*[=+\-@]/);
      const parts = table([company(name)], note)
        .slice(1)
        .split(/[;\r\n]/);
      expect(parts.filter((part) => /^["\s]*[=+\-@＝＋－＠]/.test(part))).toEqual([]);
    }),
  );
});
