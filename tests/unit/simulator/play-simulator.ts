import { onTestFinished } from 'vitest';
import type { FaultRequest } from '../../simulator/fault.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';

type Options = Parameters<typeof startSimulator>[0];

async function send(
  { address, token: usual }: RunningSimulator,
  path: string,
  { body, token = usual }: { body?: unknown; token?: string | undefined },
) {
  const answer = await fetch(address + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { status, headers } = answer;
  const isJson = headers.get('content-type') === 'application/json';
  return { status, headers, json: isJson ? await answer.json() : await answer.text() };
}

/** The simulator, and the few ways in which its own tests ask it. A body is posted. Closed with the test. */
export async function playSimulator(options?: Options) {
  const running = await startSimulator(options);
  onTestFinished(() => running.close());
  const ask = (path: string, sent: Parameters<typeof send>[2] = {}) => send(running, path, sent);
  return {
    ...running,
    ask,
    read: (id: string) => ask(`/link/company/${id}/`),
    create: (id: string, fields: object = {}) => ask('/link/company/', { body: { id, ...fields } }),
    spoil: (fault: FaultRequest['fault'], rest: Omit<FaultRequest, 'fault'> = {}) =>
      running.simulator.faults.ask({ fault, ...rest }),
  };
}

export type PlayedSimulator = Awaited<ReturnType<typeof playSimulator>>;
