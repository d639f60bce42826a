import { expect, test } from 'vitest';
import { guessMatching } from '../../../utils/bulk/matching.ts';
import { CellRows } from '../../../utils/bulk/table-rows.ts';

const matched = (header: string, ...rows: string[]) => {
  const { roles, source } = guessMatching({
    header: header === '' ? null : header.split(','),
    rows: new CellRows(rows.map((row) => row.split(','))),
  });
  return { roles, source: source && `${source.system} ${source.kind}` };
};

test.each([
  ['Record ID,Company name,City', '101,Acme,Rome', 'hubspot company', ['recordId', 'name', null]],
  ['hs_object_id,Company name', '101,Acme', 'hubspot company', ['recordId', 'name']],
  [
    'Record ID,First Name,Last Name,Company name',
    '9,Ann,Lee,Acme',
    'hubspot contact',
    ['recordId', 'name', 'name', null],
  ],
  // A company's name stands in the rows of its contacts, deals and tickets, too.
  [
    'Record ID,First Name,Company name',
    '9,Ann,Acme',
    'hubspot contact',
    ['recordId', null, 'name'],
  ],
  ['Record ID,Company name,Deal Name', '9,Acme,Big', 'hubspot deal', ['recordId', null, 'name']],
  ['Company ID,Company name,Record ID', '7,Acme,9', 'hubspot company', [null, 'name', 'recordId']],
  [
    'Record Id,Contact Owner,Account Name',
    'zcrm_4150868000000225013,Ann,Acme',
    'zoho contact',
    ['recordId', null, 'name'],
  ],
  [
    'Record Id,Deal Name,Account Name',
    'zcrm_4150868000000225013,Big,Acme',
    'zoho deal',
    ['recordId', 'name', null],
  ],
  [
    'Id,Name,AccountId,OwnerId',
    '0033k00002crTPaAAM,Ann,0013k00002crTPaAAM,0053k00002crTPaAAM',
    'salesforce account',
    ['recordId', 'name', null, null],
  ],
  ['Record ID,Deal Name', '9,Big one', 'hubspot deal', ['recordId', 'name']],
  [
    'Account Name,Account ID,Account Owner',
    'Acme,0013k00002crTPa,Ann',
    'salesforce account',
    ['name', 'recordId', null],
  ],
  ['ID,NAME', '0013k00002crTPaAAM,Acme', 'salesforce account', ['recordId', 'name']],
  ['Record Id,Account Name', 'zcrm_4150868000000225013,Acme', 'zoho account', ['recordId', 'name']],
  ['Record Id,Account Name', '3.46103E+17,Acme', 'zoho account', ['recordId', 'name']],
  [
    'Organization - Name,Organization - ID',
    'Acme,5',
    'pipedrive organization',
    ['name', 'recordId'],
  ],
  ['Name,Subitems,Item ID (auto generated)', 'Acme,,7', 'monday item', ['name', null, 'recordId']],
  [
    '(Do Not Modify) Account,(Do Not Modify) Row Checksum,Account Name',
    '0f8fad5b-d9cb-469f-a165-70867728950e,x,Acme',
    'dynamics account',
    ['recordId', null, 'name'],
  ],
  ['lead_id,display_name', 'lead_aB1,Acme', 'close lead', ['recordId', 'name']],
  ['id,Name,Email', 'cus_aB1,Acme,a@b.c', 'stripe customer', ['recordId', 'name', null]],
  ['id,name', '7,Acme', null, ['companyId', 'name']],
  ['company id,company name', 'A7,Acme', null, ['companyId', 'name']],
  ['Portal ID,Record ID,Company name', '1,2,A', 'hubspot company', ['tenant', 'recordId', 'name']],
  ['Kunde,Umsatz', 'Acme,7', null, ['name', 'companyId']],
  ['', 'Acme,A7', null, ['name', 'companyId']],
  ['', 'Acme', null, ['name']],
  ['', 'https://app.hubspot.com/contacts/1/record/0-2/5,Acme', null, ['address', 'name']],
])('%s', (header, row, source, roles) => {
  expect(matched(header, row)).toEqual({ roles, source });
});
