import { beforeEach, expect, test } from 'vitest';
import { type PlayedSimulator, playSimulator } from './play-simulator.ts';

let played: PlayedSimulator;
beforeEach(async () => {
  played = await playSimulator();
});

const ask = (action: string, body?: unknown) => played.ask(`/__simulator/${action}`, { body });

test('sets up what a person wants to try, and shows what came of it', async () => {
  await ask('companies', { companies: [{ id: 'ACME', name: 'Acme' }] });
  await ask('companies', { count: 2 });
  await ask('behaviour', { existingId: 'overwrite' });
  await ask('faults', { fault: { kind: 'lateCommit', milliseconds: null }, call: 'createCompany' });
  expect((await ask('faults')).json).toHaveLength(1);
  await expect(played.create('acme', { name: 'Other' })).rejects.toThrow();
  expect((await ask('creates')).json).toEqual({ 'Agency APP': [] });
  await ask('late-commits', {});
  expect((await ask('creates')).json).toMatchObject({
    'Agency APP': [{ id: 'acme', name: 'Other', overwrote: true }],
  });
  expect((await ask('log')).json).toMatchObject([{ call: 'createCompany', status: null }]);
  expect((await ask('behaviour')).json).toMatchObject({ existingId: 'overwrite', list: 'array' });
  expect(played.linkApp.companies.map(({ id }) => id)).toEqual(['ACME', 'CLIENT1', 'CLIENT2']);
});

test.each([
  ['faults', { fault: { kind: 'nobody' } }],
  ['faults', 'nothing'],
  ['behaviour', { list: 500 }],
  ['companies', { count: -1 }],
])('%s: %j is refused with a reason', async (action, body) => {
  expect(await ask(action, body)).toMatchObject({
    status: 400,
    json: { error: expect.any(String) },
  });
});

test('tells what can be asked', async () => {
  const { status, json } = await ask('help');
  expect(status).toBe(404);
  expect(json.actions).toContain('POST faults');
});

test('is closed where the real host names are played', async () => {
  const closed = await playSimulator({ control: false });
  expect(await closed.ask('/__simulator/log')).toMatchObject({ status: 404 });
  expect(closed.simulator.log).toHaveLength(1);
  await closed.close();
});
