import { Agent, request } from 'node:http';
import type { Socket } from 'node:net';
import { beforeEach, expect, test } from 'vitest';
import { type PlayedSimulator, playSimulator } from './play-simulator.ts';

let played: PlayedSimulator;
beforeEach(async () => {
  played = await playSimulator({ now: () => Date.UTC(2026, 10, 23) });
});

test('a late commit: the answer is lost, and the work is done when it is asked for', async () => {
  played.spoil({ kind: 'lateCommit', milliseconds: null });
  await expect(played.create('ACME')).rejects.toThrow();
  expect(await played.read('ACME')).toMatchObject({ status: 404 });
  played.simulator.commitLate();
  expect(await played.read('ACME')).toMatchObject({ status: 200 });
  played.simulator.commitLate();
  expect(played.linkApp.acceptedCreates()).toHaveLength(1);
});

test('a wait without a time ends when it is asked to', async () => {
  played.spoil({ kind: 'latency', milliseconds: null }, { call: 'createCompany' });
  const created = played.create('ACME');
  await expect.poll(() => played.simulator.log.length).toBe(1);
  expect(await played.read('ACME')).toMatchObject({ status: 404 });
  played.simulator.commitLate();
  expect(await created).toMatchObject({ status: 201 });
});

test('a late commit by the clock', async () => {
  played.spoil({ kind: 'lateCommit', milliseconds: 20 });
  await expect(played.create('ACME')).rejects.toThrow();
  await expect.poll(() => played.linkApp.acceptedCreates().length).toBe(1);
});

test.each([
  ['droppedBeforeWork', 0],
  ['droppedAfterWork', 1],
  ['cutShort', 1],
  ['html', 1],
  ['wrongShape', 1],
  ['unauthorized', 0],
  ['serverError', 0],
] as const)('%s: %i Companies made', async (kind, made) => {
  played.spoil({ kind });
  await played.create('ACME').catch(() => undefined);
  expect(played.linkApp.acceptedCreates()).toHaveLength(made);
  expect(played.simulator.faults.waiting).toEqual([]);
});

test('are counted, and meet the requests that they are meant for', async () => {
  played.linkApp.seed([{ id: 'ACME' }, { id: 'BETA' }]);
  played.spoil({ kind: 'forbidden' }, { call: 'readCompany', id: 'acme', times: 2 });
  const statuses: number[] = [];
  for (const id of ['BETA', 'ACME', 'acme', 'ACME']) statuses.push((await played.read(id)).status);
  expect(statuses).toEqual([200, 403, 403, 200]);
});

test('without a number stay until they are cleared', async () => {
  played.spoil({ kind: 'serverError', status: 502 }, { method: 'GET', times: null });
  expect(await played.read('ACME')).toMatchObject({ status: 502 });
  expect(await played.create('ACME')).toMatchObject({ status: 201 });
  expect(await played.read('ACME')).toMatchObject({ status: 502 });
  played.simulator.faults.clear();
  expect(await played.read('ACME')).toMatchObject({ status: 200 });
});

test.each([
  [30, '30'],
  [{ dateIn: 30 }, 'Mon, 23 Nov 2026 00:00:30 GMT'],
])('`Retry-After` of %j', async (retryAfter, header) => {
  played.spoil({ kind: 'rateLimited', retryAfter });
  const { status, headers } = await played.read('ACME');
  expect([status, headers.get('retry-after')]).toEqual([429, header]);
});

test.each(['unknownField', 'noLinkPage'] as const)(
  '%s spoils each Company of a list',
  async (kind) => {
    played.linkApp.seedMany(2);
    played.spoil({ kind });
    const { json } = await played.ask('/link/company/');
    const spoilt = kind === 'noLinkPage' ? { link_page: null } : { plan: expect.anything() };
    expect(json).toMatchObject([spoilt, spoilt]);
  },
);

test('that nobody knows are refused', () => {
  expect(() => played.spoil({ kind: 'nobody' } as never)).toThrow();
});

test('a connection that was used before is broken, too', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (method: string) =>
    new Promise<Socket | null>((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${played.token}`,
        'content-type': 'application/json',
      };
      const options = { method, agent, headers };
      const asked = request(`${played.address}/link/company/ACME/`, options, (answer) => {
        answer.resume().on('end', () => resolve(asked.socket));
      });
      asked.on('error', (error) => (asked.reusedSocket ? resolve(asked.socket) : reject(error)));
      asked.end(method === 'POST' ? '{}' : undefined);
    });
  const first = await ask('GET');
  played.spoil({ kind: 'droppedBeforeWork' }, { method: 'POST' });
  expect(await ask('POST')).toBe(first);
  agent.destroy();
});
