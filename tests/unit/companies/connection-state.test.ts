import { expect, test } from 'vitest';
import { connectionState } from '../../../utils/companies/connection-state.ts';
import { company } from '../components/directory.ts';
import { source } from './list/rows.ts';

const off = { linkPage: { url: null, enabled: false } };
const state = (part: Parameters<typeof company>[2], name = 'Acme') =>
  connectionState(company('ACME', name, part)).kind;

test.each([
  ['what was never asked for is not known', {}, 'unknown'],
  ['nothing connected waits for the client', { connections: [] }, 'waiting'],
  ['a source that works is connected', { connections: [source('Shopify')] }, 'connected'],
  [
    'one that does not work comes first',
    { connections: [source('A'), source('B', 2)] },
    'notWorking',
  ],
  ['even while the page is off', { ...off, connections: [source('B', 1)] }, 'notWorking'],
  ['else the page that is off', { ...off, connections: [source('A')] }, 'pageOff'],
  ['also where nothing is known', off, 'pageOff'],
  ['one that Conduit no longer has', { unseenSince: 1, notFoundAt: 2, connections: [] }, 'missing'],
])('%s', (_, part, kind) => {
  expect(state(part)).toBe(kind);
});

test('a retired one is retired, whatever it has connected', () => {
  expect(state({ ...off, connections: [source('B', 1)] }, '[retired] Acme')).toBe('retired');
});
