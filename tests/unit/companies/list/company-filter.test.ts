import { array, assert, boolean, constantFrom, nat, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyFilters, passes } from '../../../../utils/companies/list/company-filter.ts';

const now = 30 * 24 * 60 * 60 * 1000;
const plain = {
  ...{ isPageOn: true, sources: null, waiting: null },
  ...{ isRetired: false, isMissing: false },
};
const waitingFor = (days: number) => ({
  waiting: { since: now - days * 24 * 60 * 60 * 1000, reminders: 0, lastAt: now },
});

test.each([
  ['page on', plain, ['all', 'pageOn']],
  ['page off', { ...plain, isPageOn: false }, ['all', 'pageOff']],
  ['page not told', { ...plain, isPageOn: null }, ['all']],
  ['nothing connected', { ...plain, sources: [] }, ['all', 'pageOn', 'nothingConnected']],
  ['connected', { ...plain, sources: [{ errors: 0 }] }, ['all', 'pageOn', 'connected']],
  [
    'an error in one of two sources',
    { ...plain, sources: [{ errors: 0 }, { errors: 2 }] },
    ['all', 'needsAttention', 'pageOn', 'connected', 'withErrors'],
  ],
  ['waiting for a day', { ...plain, ...waitingFor(1) }, ['all', 'waiting', 'pageOn']],
  ['waiting for a week', { ...plain, ...waitingFor(7) }, ['all', 'waiting', 'pageOn']],
  [
    'waiting for longer',
    { ...plain, ...waitingFor(7.01) },
    ['all', 'waiting', 'overAWeek', 'needsAttention', 'pageOn'],
  ],
  ['retired', { ...plain, isRetired: true, sources: [{ errors: 1 }] }, ['retired']],
  ['missing', { ...plain, isMissing: true }, ['missing']],
  ['retired, and then gone', { ...plain, isRetired: true, isMissing: true }, ['missing']],
])('%s is shown by its filters', (_what, company, filters) => {
  expect(companyFilters.filter((filter) => passes(filter, company, now))).toEqual(filters);
});

describe('any Company', () => {
  const companies = record({
    isPageOn: option(boolean()),
    sources: option(array(record({ errors: nat(2) }), { maxLength: 3 })),
    waiting: constantFrom(null, waitingFor(1).waiting, waitingFor(9).waiting),
    isRetired: boolean(),
    isMissing: boolean(),
  });

  test('is under all, retired or gone, and under one of them alone', () => {
    assert(
      property(companies, (company) => {
        const places = ['all', 'retired', 'missing'] as const;
        expect(places.filter((filter) => passes(filter, company, now))).toHaveLength(1);
      }),
    );
  });

  test('is under no other filter than all where it is not under all', () => {
    assert(
      property(companies, constantFrom(...companyFilters), (company, filter) => {
        if (filter === 'retired' || filter === 'missing' || !passes(filter, company, now)) return;
        expect(passes('all', company, now)).toBe(true);
      }),
    );
  });
});
