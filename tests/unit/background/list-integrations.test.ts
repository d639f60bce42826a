import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { integrations } from '../../../utils/background/list-integrations.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import { failed, success } from '../../../utils/result.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';

const { linkApiOf } = vi.hoisted(() => ({ linkApiOf: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf }));

let running: RunningSimulator;

beforeEach(async () => {
  running = await startSimulator();
  const api = createLinkApi({ token: running.token, baseAddress: running.address });
  linkApiOf.mockResolvedValue(success(api));
});
afterEach(() => running.close());

const list = () => integrations.listIntegrations({ linkApp: 'a' });
const answer = (status: number) =>
  running.simulator.faults.ask({
    fault: { kind: 'answer', status, body: { detail: 'No.' } },
    call: 'listIntegrations',
    times: null,
  });

test('the sources come by name', async () => {
  const listed = await list();
  const names = listed.ok ? (listed.value ?? []).map(({ id, name }) => name ?? id) : [];
  expect(names.length).toBeGreaterThan(2);
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other)));
});

test.each([403, 404, 405])('an API that answers %i has none to tell of', async (status) => {
  answer(status);
  expect(await list()).toEqual(success(null));
});

test('any other answer is a failure', async () => {
  answer(400);
  expect(await list()).toEqual(failed(expect.objectContaining({ kind: 'invalid' })));
});
