import { expect, test } from 'vitest';
import { mergedRecords } from '../../../utils/capture/merged-records.ts';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';

const rule: SiteRule = {
  ...{ id: '1', prefix: 'acme', pattern: 'https://crm.test/c/:id', nameSelector: null },
  idPlace: { at: 'pattern' },
};
const link = (id: string, record = `URACMEXR${id}`) => ({
  ...{ record, system: 'site', address: `https://crm.test/c/${id}?debug=0x` },
});

test('links that keep an id each, in however many Link APPs, are not merged', () => {
  expect(mergedRecords([link('1'), link('1'), link('2')], [rule])).toEqual([]);
  expect(mergedRecords([link('1'), link('2')], [])).toEqual([]);
});

test('links that would get one id are told, with the places that they were put out of', () => {
  const slip: SiteRule = { ...rule, idPlace: { at: 'query', parameter: 'debug' } };
  const aside = { ...link('3', 'URACMEXR3 KEY address'), displacedFrom: 'URACMEXR3' };
  expect(mergedRecords([link('1'), link('2'), aside], [slip])).toEqual([
    {
      companyId: 'URACMEXR0X0',
      addresses: ['1', '2', '3'].map((id) => link(id).address),
    },
  ]);
});

test('a link that no rule knows any more is in the way of one that comes to its place', () => {
  const moved: SiteRule = { ...rule, pattern: 'https://new.test/:id' };
  const newer = { ...link('9'), address: 'https://new.test/1' };
  expect(mergedRecords([link('1'), newer], [moved])).toMatchObject([{ companyId: 'URACMEXR1' }]);
});

test('records of known CRMs are their own', () => {
  const known = { ...link('1'), system: 'hubspot' };
  expect(mergedRecords([known, { ...known, record: 'HS1C2' }], [rule])).toEqual([]);
});
