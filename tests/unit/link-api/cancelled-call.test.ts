import { beforeEach, expect, test } from 'vitest';
import type { LinkApi } from '../../../utils/link-api/link-api.ts';
import { type Fault, type PlayedApi, playApi, quickTimeLimits } from './play-api.ts';

let played: PlayedApi;
beforeEach(async () => {
  played = await playApi();
  played.linkApp.seed([{ id: 'ACME' }]);
});

const fields = { name: 'Acme', pageEnabled: true };
const cancelled = { ok: false, error: { kind: 'cancelled' } };
const withSignal: [string, (api: LinkApi, signal: AbortSignal) => Promise<unknown>][] = [
  ['a read', (api, signal) => api.readCompany('ACME', { signal })],
  ['a create', (api, signal) => api.createCompany({ id: 'NEW1', ...fields }, { signal })],
  ['an edit', (api, signal) => api.editCompany('ACME', fields, { signal })],
];

test.each(withSignal)('%s, before it begins', async (_, ask) => {
  expect(await ask(played.api, AbortSignal.abort())).toEqual(cancelled);
  expect(played.simulator.log).toEqual([]);
});

test.each(withSignal)('%s, while it is under way', async (_, ask) => {
  played.spoil({ kind: 'silent' });
  const controller = new AbortController();
  const answer = ask(played.api, controller.signal);
  await expect.poll(() => played.simulator.log.length).toBe(1);
  controller.abort(new Error('a reason of somebody'));
  expect(await answer).toEqual(cancelled);
  expect(played.sent).toHaveLength(1);
});

test.each(withSignal)('%s, with half of its answer there', async (_, ask) => {
  played.spoil({ kind: 'stalledBody' });
  const controller = new AbortController();
  const answer = ask(played.api, controller.signal);
  await expect.poll(() => played.simulator.log.length).toBe(1);
  controller.abort();
  expect(await answer).toEqual(cancelled);
});

test.each<[string, Fault]>([
  ['that it was told', { kind: 'rateLimited', retryAfter: 10 }],
  ['of its own', { kind: 'serverError' }],
])('a read, in a pause %s', async (_, fault) => {
  played.spoil(fault, null);
  const controller = new AbortController();
  const api = played.client({ timeLimits: { ...quickTimeLimits, pause: 10_000 } });
  const answer = api.readCompany('ACME', { signal: controller.signal });
  await expect.poll(() => played.simulator.log[0]?.status).toBeGreaterThanOrEqual(429);
  await new Promise((resolve) => setTimeout(resolve, 50));
  controller.abort();
  expect(await answer).toEqual(cancelled);
  expect(played.sent).toHaveLength(1);
});

test('a list, between its pieces', async () => {
  Object.assign(played.simulator.behaviour, { list: 'pages', pageSize: 1 });
  played.linkApp.seedMany(3);
  const controller = new AbortController();
  const kinds: unknown[] = [];
  for await (const page of played.api.listCompanies({ signal: controller.signal })) {
    kinds.push(page.ok || page.error.kind);
    controller.abort();
  }
  expect(kinds).toEqual([true, 'cancelled']);
  expect(played.sent).toHaveLength(1);
});
