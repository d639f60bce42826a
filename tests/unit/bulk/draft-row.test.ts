import { expect, test } from 'vitest';
import { rowReader } from '../../../utils/bulk/draft-row.ts';
import type { Matching } from '../../../utils/bulk/matching.ts';
import { findRecord } from '../../../utils/capture/found-record.ts';
import type { IdForm } from '../../../utils/capture/id-forms.ts';

const reader = (matching: Partial<Matching>, idForm: IdForm = 'full') =>
  rowReader({
    matching: { roles: [], source: null, tenant: '', ...matching },
    settings: { rules: [], idForm },
    suggestId: (name) => name.toUpperCase().replace(/[^A-Z0-9]/g, ''),
  });

const nameAndId = reader({ roles: ['name', 'companyId'] });

test.each([
  [['Acme', 'a7'], { name: 'Acme', id: 'A7', problem: null, from: null }],
  [['  Acme\u200B  Inc ', ' a7 '], { name: 'Acme Inc', id: 'A7' }],
  [['', 'a7'], { name: null, id: 'A7' }],
  [['Acme', ''], { name: 'Acme', id: 'ACME' }],
  [['Acme'], { name: 'Acme', id: 'ACME' }],
  [['', ''], { id: null, problem: 'noId' }],
  [['…', ''], { id: null, problem: 'noId' }],
  [['#N/A', ''], { name: null, id: null, problem: 'noId' }],
  [['#REF!', 'a7'], { name: null, id: 'A7' }],
  [['Acme', '#REF!'], { id: null, problem: 'idWithOtherCharacters' }],
  [['Acme', '3.46103E+17'], { id: null, problem: 'roundedId', wanted: '3.46103E+17' }],
  [['Acme', '3,46103E+17'], { id: null, problem: 'roundedId' }],
  [['Acme', 'A'.repeat(1024)], { problem: null }],
  [['Acme', 'A'.repeat(1025)], { id: null, problem: 'idTooLong' }],
  [['Acme', 'A 7'], { id: null, problem: 'idWithSpaces' }],
  [['Acme', 'ß7'], { id: null, problem: 'idWithOtherCharacters', wanted: 'ß7' }],
  [['A'.repeat(1025), 'A7'], { id: null, problem: 'nameTooLong' }],
])('%j', (cells, draft) => {
  expect(nameAndId(cells)).toMatchObject(draft);
});

test('the id of a record follows the options', () => {
  const columns: Partial<Matching> = {
    roles: ['name', 'recordId'],
    source: { system: 'hubspot', kind: 'company' },
    tenant: '123',
  };
  expect(reader(columns)(['Acme', '456'])).toMatchObject({
    id: 'HS123C456',
    from: {
      record: 'HS123C456',
      system: 'hubspot',
      kind: 'company',
      tenant: '123',
      address: 'https://app.hubspot.com/contacts/123/record/0-2/456',
    },
  });
  expect(reader(columns, 'bare')(['Acme', '456'])).toMatchObject({
    id: '456',
    from: { record: 'HS123C456' },
    bareId: '456',
  });
});

test('a column tells the account of each row', () => {
  const read = reader({
    roles: ['tenant', 'recordId', 'name'],
    source: { system: 'hubspot', kind: 'company' },
  });
  expect(read(['1', '5', 'Acme']).id).toBe('HS1C5');
  expect(read(['2', '5', 'Acme']).id).toBe('HS2C5');
  expect(read(['', '5', 'Acme']).problem).toBe('noTenant');
});

test('the address of a record tells it', () => {
  const read = reader({ roles: ['address', 'name'] });
  expect(read(['https://acme.pipedrive.com/organization/5', 'Acme']).id).toBe('PDACMEXO5');
  expect(read(['https://acme.example/', 'Acme']).problem).toBe('noRecord');
  expect(read(['', 'Acme']).id).toBe('ACME');
});

test('first and last name are one name', () => {
  expect(reader({ roles: ['name', 'name'] })(['Ann', 'Lee'])).toMatchObject({
    name: 'Ann Lee',
    id: 'ANNLEE',
  });
});

test('what the user wrote stands over what the row says, and its record stays', () => {
  const read = reader({ roles: ['address', 'name'] });
  const cells = ['https://acme.pipedrive.com/organization/5', 'Acme'];
  expect(read(cells, { id: 'mine', name: 'Acme Ltd' })).toMatchObject({
    id: 'MINE',
    name: 'Acme Ltd',
    from: { record: 'PDACMEXO5' },
  });
  expect(read(cells, { id: '' })).toMatchObject({ id: null, problem: 'noId' });
});

test('a hundred numbers give the ids of their pages, though each is not recognised anew', () => {
  const source = { system: 'hubspot', kind: 'company' } as const;
  const read = reader({ roles: ['recordId', 'name'], source, tenant: '123' }, 'bare');
  for (const id of ['1', '9', '71', '123456789012345671', '1234567890123456711', '007', '0']) {
    const page = `https://app.hubspot.com/contacts/123/record/0-2/${id}`;
    const record = findRecord(page, { rules: [], idForm: 'bare' });
    const { from, ids, bareId } = read([id, 'Acme']);
    expect({ from, ids, bareId }).toEqual({
      ...{ from: record?.from, ids: record?.ids, bareId: record?.bareId },
    });
  }
});
