import { expect, test } from 'vitest';
import { organizationsIn } from '../../../utils/capture/organizations.ts';

const organization = { '@type': 'Organization', name: 'Contoso Ltd' };
const website = { '@type': 'WebSite', name: 'Welcome' };

test.each<[string, unknown]>([
  ['alone', organization],
  ['in a list', [website, organization]],
  ['in a graph', { '@context': 'https://schema.org', '@graph': [website, organization] }],
  ['of two types', { ...organization, '@type': ['Brand', 'Corporation'] }],
])('an organisation %s is told', (_, things) => {
  expect(organizationsIn(JSON.stringify(things))).toEqual(['Contoso Ltd']);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'Contoso Ltd'],
  ['another thing', website],
  ['a name of many parts', { ...organization, name: ['Contoso', 'Ltd'] }],
  ['a type that is no text', { ...organization, '@type': { toString: 'Organization' } }],
  ['a graph in a graph', { '@graph': { '@graph': organization } }],
])('%s is no organisation', (_, things) => {
  expect(organizationsIn(JSON.stringify(things))).toEqual([]);
});

test.each([
  null,
  '',
  '{',
  JSON.stringify({ ...organization, more: 'x'.repeat(100_000) }),
  `${'['.repeat(40_000)}${']'.repeat(40_000)}`,
])('what cannot be read tells of none', (text) => {
  expect(organizationsIn(text)).toEqual([]);
});
