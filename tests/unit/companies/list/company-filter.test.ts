import { array, assert, boolean, constantFrom, nat, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyFilters, passes } from '../../../../utils/companies/list/company-filter.ts';

const plain = { isPageOn: true, sources: null, isRetired: false, isMissing: false };

test.each([
  ['page on', plain, ['all', 'pageOn']],
  ['page off', { ...plain, isPageOn: false }, ['all', 'pageOff']],
  ['page not told', { ...plain, isPageOn: null }, ['all']],
  ['nothing connected', { ...plain, sources: [] }, ['all', 'pageOn', 'nothingConnected']],
  ['connected', { ...plain, sources: [{ errors: 0 }] }, ['all', 'pageOn', 'connected']],
  [
    'an error in one of two sources',
    { ...plain, sources: [{ errors: 0 }, { errors: 2 }] },
    ['all', 'pageOn', 'connected', 'withErrors'],
  ],
  ['retired', { ...plain, isRetired: true, sources: [{ errors: 1 }] }, ['retired']],
  ['missing', { ...plain, isMissing: true }, ['missing']],
  ['retired, and then gone', { ...plain, isRetired: true, isMissing: true }, ['missing']],
])('%s is shown by its filters', (_what, company, filters) => {
  expect(companyFilters.filter((filter) => passes(filter, company))).toEqual(filters);
});

describe('any Company', () => {
  const companies = record({
    isPageOn: option(boolean()),
    sources: option(array(record({ errors: nat(2) }), { maxLength: 3 })),
    isRetired: boolean(),
    isMissing: boolean(),
  });

  test('is under all, retired or gone, and under one of them alone', () => {
    assert(
      property(companies, (company) => {
        const places = ['all', 'retired', 'missing'] as const;
        expect(places.filter((filter) => passes(filter, company))).toHaveLength(1);
      }),
    );
  });

  test('is under no other filter than all where it is not under all', () => {
    assert(
      property(companies, constantFrom(...companyFilters), (company, filter) => {
        if (filter === 'retired' || filter === 'missing' || !passes(filter, company)) return;
        expect(passes('all', company)).toBe(true);
      }),
    );
  });
});
