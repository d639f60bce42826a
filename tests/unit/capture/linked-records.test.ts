import { describe, expect, test } from 'vitest';
import { linkedRecords } from '../../../utils/capture/linked-records.ts';
import type { FoundLink } from '../../../utils/capture/links-reading.ts';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';

const list = 'https://app.hubspot.com/contacts/42/objects/0-2/views/all/list';
const company = (id: number) => `https://app.hubspot.com/contacts/42/record/0-2/${id}`;
const contact = (id: number) => `https://app.hubspot.com/contacts/42/record/0-1/${id}`;

const link = (address: string, texts: string[], names: string[] = []): FoundLink => ({
  address,
  names,
  texts,
});

const namesOf = (...links: FoundLink[]) =>
  linkedRecords([links], list, []).map(({ record, name }) => [record.recordId, name]);

test('links that are records, in their order, those of clients first', () => {
  expect(
    namesOf(
      link(contact(1), ['Betty Bair']),
      link(company(2), ['Umbrella']),
      link('https://app.hubspot.com/contacts/42/objects/0-2/views/9/list', ['Next page']),
      link(company(1), ['Initech']),
      link('https://www.example.com/', ['Elsewhere']),
    ),
  ).toEqual([
    ['2', 'Umbrella'],
    ['1', 'Initech'],
    ['1', 'Betty Bair'],
  ]);
});

test('a record is one row, whatever its links look like and in whichever frame they stand', () => {
  const found = linkedRecords(
    [
      [link(`${company(1)}?interaction=note`, ['Preview'])],
      [link('https://app.hubspot.com/contacts/42/company/1', ['Initech'])],
      [link(company(2), ['Preview', 'Hooli'])],
    ],
    list,
    [],
  );
  expect(found.map(({ record, name }) => [record.companyId, name])).toEqual([
    ['HS42C1', 'Initech'],
    ['HS42C2', 'Hooli'],
  ]);
  expect(found[0]?.address).toBe(`${company(1)}?interaction=note`);
});

test('of thirty thousand links to one record all texts count, once', () => {
  const toOne = Array.from({ length: 30_000 }, (_, index) =>
    link(`${company(1)}?from=${index}`, [`Text ${index}`, 'Initech']),
  );
  const found = linkedRecords([toOne, [link(company(2), ['Text 0'])]], list, []);
  expect(found.map(({ name }) => name)).toEqual(['Initech', 'Text 0']);
});

test('what stands in a name’s place is none, and escaped signs are what they stand for', () => {
  expect(
    namesOf(
      link(company(1), ['--', 'Smith &amp; Sons'], ['Loading…']),
      link(company(2), ['(No value)']),
    ),
  ).toEqual([
    ['1', 'Smith & Sons'],
    ['2', ''],
  ]);
});

test('the page’s own record is not one of them', () => {
  const found = linkedRecords(
    [[link(`${company(1)}#activity`, ['Activity']), link(company(2), ['Hooli'])]],
    company(1),
    [],
  );
  expect(found.map(({ record }) => record.recordId)).toEqual(['2']);
});

describe('the best text of its links', () => {
  test('is where the system’s own lists have the name', () => {
    expect(namesOf(link(company(1), ['A note about Initech'], ['Initech']))).toEqual([
      ['1', 'Initech'],
    ]);
  });

  test('is not what is said of many', () => {
    expect(
      namesOf(
        link(company(1), ['Preview', 'Initech']),
        link(company(2), ['Preview', 'Hooli']),
        link(company(3), ['Preview']),
      ),
    ).toEqual([
      ['1', 'Initech'],
      ['2', 'Hooli'],
      ['3', 'Preview'],
    ]);
  });

  test('is not a picture’s initials, nor a count, unless there is no other', () => {
    expect(namesOf(link(company(1), ['IN', '12', 'Initech']), link(company(2), ['X']))).toEqual([
      ['1', 'Initech'],
      ['2', 'X'],
    ]);
  });

  test('is on one line, without what is not seen; empty where there is none', () => {
    expect(
      namesOf(link(company(1), ['\u202eInitech\n\u200b  Inc ']), link(company(2), ['\u200b'])),
    ).toEqual([
      ['1', 'Initech Inc'],
      ['2', ''],
    ]);
  });
});

test('on a site of the user’s own, by its rule', () => {
  const rule: SiteRule = {
    ...{ id: '1', prefix: 'acme', idPlace: { at: 'pattern' }, nameSelector: null },
    pattern: 'https://crm.acme.test/clients/:id',
  };
  const links = [link('https://crm.acme.test/clients/5', ['Acme']), link(company(1), ['Initech'])];
  const found = linkedRecords([links], 'https://crm.acme.test/clients', [rule]);
  expect(found.map(({ record, name }) => [record.companyId, name])).toEqual([
    ['HS42C1', 'Initech'],
    ['URACMEXR5', 'Acme'],
  ]);
});
