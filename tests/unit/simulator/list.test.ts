import { beforeEach, expect, test } from 'vitest';
import { type PlayedSimulator, playSimulator } from './play-simulator.ts';

let played: PlayedSimulator;
beforeEach(async () => {
  played = await playSimulator();
});

test('in pages, each naming its neighbours', async () => {
  played.linkApp.seedMany(3);
  Object.assign(played.simulator.behaviour, { list: 'pages', pageSize: 2 });
  const first = (await played.ask('/link/company/?include_connections=true')).json;
  expect(first).toMatchObject({ count: 3, previous: null, results: [{ id: 'CLIENT1' }, {}] });
  const next = first.next.slice(played.address.length);
  const second = (await played.ask(next)).json;
  expect(second).toMatchObject({
    count: 3,
    next: null,
    results: [{ id: 'CLIENT3', connections: [] }],
  });
  expect(await played.ask('/link/company/?page=3')).toMatchObject({ status: 404 });
});

test.each([403, 404, 405] as const)('not at all: %i', async (list) => {
  played.simulator.behaviour.list = list;
  expect(await played.ask('/link/company/')).toMatchObject({
    status: list,
    json: { detail: expect.any(String) },
  });
});
