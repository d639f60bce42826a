import { beforeEach, expect, test } from 'vitest';
import { createLinkApi } from '../../../../utils/link-api/create-link-api.ts';
import type { LinkApi } from '../../../../utils/link-api/link-api.ts';
import { collect } from '../collect.ts';
import { type PlayedApi, playApi } from '../play-api.ts';

let played: PlayedApi;
beforeEach(async () => {
  played = await playApi();
});

const fields = { name: 'Acme Inc', pageEnabled: false };
const calls: [string, (api: LinkApi) => Promise<unknown>, object][] = [
  [
    'createCompany',
    (api) => api.createCompany({ id: 'NEW1', ...fields }),
    {
      path: '/link/company/',
      body: { id: 'NEW1', name: 'Acme Inc', page_enabled: false },
      status: 201,
    },
  ],
  [
    'createCompany',
    (api) => api.createCompany({ id: 'NEW1', name: null, pageEnabled: true }),
    { path: '/link/company/', body: { id: 'NEW1', page_enabled: true }, status: 201 },
  ],
  [
    'editCompany',
    (api) => api.editCompany('ACME', fields),
    { path: '/link/company/ACME/', body: { name: 'Acme Inc', page_enabled: false } },
  ],
  [
    'editCompany',
    (api) => api.editCompany('ACME', { name: null, pageEnabled: true }),
    { path: '/link/company/ACME/', body: { page_enabled: true } },
  ],
  ['readCompany', (api) => api.readCompany('ACME'), { path: '/link/company/ACME/', query: {} }],
  [
    'readCompany',
    (api) => api.readCompany('ACME', { connections: true }),
    { query: { include_connections: 'True' } },
  ],
  ['listCompanies', (api) => collect(api.listCompanies()), { path: '/link/company/', query: {} }],
  [
    'listCompanies',
    (api) => collect(api.listCompanies({ connections: true })),
    { query: { include_connections: 'true' } },
  ],
  ['listIntegrations', (api) => api.listIntegrations(), { path: '/developers/integrations/' }],
];
test.each(calls)('%s: one request, with the Link APP token', async (call, ask, expected) => {
  played.linkApp.seed([{ id: 'ACME' }]);
  await ask(played.api);
  expect(played.simulator.log).toMatchObject([
    { call, authorization: 'linkApp', status: 200, ...expected },
  ]);
});

test('connect links: the token of the Company alone', async () => {
  const token = await played.openCompany('ACME');
  const link = await played.api.readConnectLink(token, 'demo_facebook');
  expect(link).toEqual({ ok: true, value: expect.stringMatching(/^https:.*demo_facebook/) });
  expect(played.simulator.log).toMatchObject([
    { path: '/link/credentials/connect/demo_facebook/', authorization: 'company', status: 200 },
  ]);
});

test('nothing is cached, followed, or sent along', async () => {
  const token = await played.openCompany('ACME');
  await played.api.checkToken();
  await played.api.createCompany({ id: 'NEW1', name: null, pageEnabled: true });
  await played.api.editCompany('ACME', { name: null, pageEnabled: true });
  await collect(played.api.listCompanies());
  await played.api.readConnectLink(token, 'demo_facebook');
  expect(played.sent).toHaveLength(5);
  for (const { address, request } of played.sent) {
    expect(address).not.toContain(played.token);
    expect(request).toMatchObject({
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      headers: { Accept: 'application/json' },
    });
  }
  const { headers } = played.simulator.log.find(({ method }) => method === 'POST') ?? {};
  expect(headers).toMatchObject({ 'content-type': 'application/json' });
  expect(headers).not.toHaveProperty('referer');
  expect(headers).not.toHaveProperty('cookie');
});

test('the address of the API is the real one unless told otherwise', async () => {
  const addresses: unknown[] = [];
  const api = createLinkApi({
    token: 'T',
    fetch: async (address) => {
      addresses.push(address);
      return Response.json({ detail: 'Not found.' }, { status: 404 });
    },
  });
  await api.readCompany('ACME');
  expect(addresses).toEqual(['https://api.getconduit.app/link/company/ACME/']);
});
