import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedConnection } from '../../simulator/simulated-company.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';

/**
 * What the vendor's public demo clients send, in our words, and what they need of the answers.
 * Read and run at these commits: cndt-app/api_demo 47584204 and 003ac9ed (demo1), 24386be8
 * (demo1_nodejs), adde0d4a (demo2), 908fee9b and 0592df81 (demo2_nodejs); cndt-app/link_api_demo
 * f67c5481 with 84af7208.
 */

const facebook: SimulatedConnection = {
  id: 'demo_facebook',
  name: 'Demo Facebook',
  credentials: [
    {
      id: 7,
      name: 'Ann',
      created_at: '2024-01-02T03:04:05Z',
      accounts: [{ id: 12, name: 'Shop', native_id: 'act_12' }],
    },
  ],
};

let running: RunningSimulator;
beforeEach(async () => {
  running = await startSimulator();
});
afterEach(() => running.close());

interface Sent {
  /** A token in the header; none: the client puts it in the query, or needs none. */
  bearer?: string;
  json?: unknown;
}

async function send(method: string, path: string, { bearer, json }: Sent = {}) {
  const response = await fetch(new URL(path, running.address), {
    method,
    headers: {
      accept: 'application/json',
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      ...(json !== undefined && { 'content-type': 'application/json' }),
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  return { status: response.status, body: await response.json() };
}

const get = async (path: string, bearer?: string) => {
  const answer = await send('GET', path, bearer === undefined ? {} : { bearer });
  expect(answer.status).toBe(200);
  return answer.body;
};

const list = () => get('link/company/?include_connections=true', running.token);

describe('demo2: makes a first Company where there is none, and shows all', () => {
  it('in Python: an id in small letters, no name', async () => {
    expect(await list()).toEqual([]);
    const json = { id: 'company1', page_enabled: true };
    await send('POST', 'link/company/', { bearer: running.token, json });
    const [company] = await list();
    expect(company).toMatchObject({ id: 'company1', connections: [] });
    expect(company.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(company.api_token).toEqual({
      token: expect.any(String),
      expires_at: expect.any(Number),
    });
    expect(running.linkApp.acceptedCreates('COMPANY1')).toHaveLength(1);
  });

  const connectLinks = [
    ['with the token in the query', (token: string) => [`?token=${token}`]],
    ['with the token in the header', (token: string) => ['?0=GET', token]],
  ] as const;
  it.each(connectLinks)('in Node: an id with `_`, then connect links %s', async (_, opened) => {
    const json = { id: 'demo_company', name: 'Demo Company', page_enabled: true };
    await send('POST', 'link/company/', { bearer: running.token, json });
    const [company] = await list();
    expect(company.link_page.url).toMatch(/^https:/);
    const [query, bearer] = opened(company.api_token.token);
    for (const integration of ['demo_facebook', 'demo_google_ads']) {
      const link = await get(`link/credentials/connect/${integration}/${query}`, bearer);
      expect(link.url).toMatch(/^https:/);
    }
  });
});

describe('demo1: downloads a week of data of all accounts, with a Company API token', () => {
  const dates = [
    ['in Python', 'date_from=2024-03-01&date_to=2024-03-07'],
    ['in Node, which spells the dates otherwise', 'dateFrom=2024-03-01&dateTo=2024-03-07'],
  ];
  it.each(dates)('%s', async (_, range) => {
    running.linkApp.seed([{ id: 'ACME', connections: [facebook] }]);
    const { token } = (await get('link/company/ACME/', running.token)).api_token;
    const [integration] = await get(`link/credentials/?token=${token}`);
    const account = integration.credentials[0].accounts[0].id;
    const asked = `integration=${integration.id}&${range}&account=${account}&token=${token}`;
    const pieces = (await get(`link/data_lake/?${asked}`)).demo_facebook;
    expect(pieces).toHaveLength(7);
    const file = await fetch(pieces[0].url);
    expect(await file.text()).not.toBe('');
    expect(running.simulator.log.map((entry) => entry.query.token)).not.toContain(token);
  });
});

it('link_api_demo: adds a Company by its web form, then opens it, a connect link, the data', async () => {
  const { token } = running;
  await get('/link/company/', token);
  const json = { id: 'new_client-1', name: 'new_client-1', page_enabled: true };
  await send('POST', '/link/company/', { bearer: token, json });
  running.linkApp.connect('new_client-1', facebook);

  const shown = await get('link/company/new_client-1/?include_connections=True', token);
  expect(shown.connections).toEqual([facebook]);

  const read = await get('/link/company/new_client-1/', token);
  expect(read).not.toHaveProperty('connections');
  const link = await get(`link/credentials/connect/demo_facebook/?token=${read.api_token.token}`);
  expect(link.url).toMatch(/^https:/);

  const query = `integration=demo_facebook&date_from=2024-03-01&date_to=2024-03-04&account=12`;
  const data = await get(`link/data_lake/?${query}&token=${read.api_token.token}`);
  expect(data.demo_facebook.map((piece: { date: string }) => piece.date)).toEqual([
    '2024-03-01',
    '2024-03-02',
    '2024-03-03',
    '2024-03-04',
  ]);
});
