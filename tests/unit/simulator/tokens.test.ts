import { beforeEach, expect, test } from 'vitest';
import { type PlayedSimulator, playSimulator } from './play-simulator.ts';

let played: PlayedSimulator;
let clock: number;
beforeEach(async () => {
  clock = Date.UTC(2026, 10, 23);
  played = await playSimulator({ now: () => clock });
});

test('a Company’s lives ten minutes, and opens that Company’s own calls alone', async () => {
  played.linkApp.seed([{ id: 'ACME' }]);
  const { token, expires_at } = (await played.read('ACME')).json.api_token;
  expect(expires_at * 1000).toBe(clock + 600_000);
  expect(await played.ask('/link/company/ACME/', { token })).toMatchObject({ status: 401 });
  expect(await played.ask('/link/credentials/')).toMatchObject({ status: 401 });
  clock += 599_999;
  expect(await played.ask('/link/credentials/', { token })).toMatchObject({ status: 200 });
  clock += 1;
  expect(await played.ask('/link/credentials/', { token })).toMatchObject({ status: 401 });
});

test('one that is withdrawn opens nothing', async () => {
  played.linkApp.withdrawToken();
  expect(await played.read('ACME')).toMatchObject({ status: 401 });
});

test('the log holds none', async () => {
  played.linkApp.seed([{ id: 'ACME' }]);
  const { token } = (await played.read('ACME')).json.api_token;
  await played.ask(`/link/credentials/?token=${token}`, { token });
  const log = JSON.stringify(played.simulator.log);
  expect(log).not.toContain(token);
  expect(log).not.toContain(played.token);
});
