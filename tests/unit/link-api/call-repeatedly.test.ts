import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LinkApi } from '../../../utils/link-api/link-api.ts';
import { usualTimeLimits } from '../../../utils/link-api/time-limits.ts';
import { type Fault, type PlayedApi, playApi, quickTimeLimits } from './play-api.ts';

let played: PlayedApi;
beforeEach(async () => {
  played = await playApi();
  played.linkApp.seed([{ id: 'ACME' }]);
});

const fields = { name: 'Acme', pageEnabled: true };
const read = (api: LinkApi) => api.readCompany('ACME');

const passing: [string, Fault][] = [
  ['a dropped connection', { kind: 'droppedBeforeWork' }],
  ['a dropped connection after the work', { kind: 'droppedAfterWork' }],
  ['a body cut short', { kind: 'cutShort' }],
  ['500', { kind: 'serverError' }],
  ['502', { kind: 'serverError', status: 502 }],
  ['503 with a time', { kind: 'serverError', status: 503, retryAfter: 0 }],
  ['429', { kind: 'rateLimited' }],
  ['429 with seconds', { kind: 'rateLimited', retryAfter: 0 }],
  ['429 with a date', { kind: 'rateLimited', retryAfter: { dateIn: -60 } }],
];
const staying: [string, Fault][] = [
  ['401', { kind: 'unauthorized' }],
  ['403', { kind: 'forbidden' }],
  ['a 404 page', { kind: 'notFoundHtml' }],
  ['400', { kind: 'answer', status: 400, body: {} }],
  ['405', { kind: 'answer', status: 405, body: {} }],
  ['409', { kind: 'answer', status: 409, body: {} }],
  ['a page', { kind: 'html' }],
  ['another shape', { kind: 'wrongShape' }],
  ['429 with a time too late', { kind: 'rateLimited', retryAfter: 20 }],
  ['429 with a date too late', { kind: 'rateLimited', retryAfter: { dateIn: 3600 } }],
  ['503 with an absurd time', { kind: 'serverError', status: 503, retryAfter: 1e15 }],
];

describe('a read', () => {
  test.each(passing)('is repeated after %s, and answered', async (_, fault) => {
    played.spoil(fault, 2);
    expect(await read(played.api)).toMatchObject({ ok: true });
    expect(played.simulator.log).toHaveLength(3);
  });

  test.each(passing)('gives up at the third %s', async (_, fault) => {
    played.spoil(fault, null);
    expect(await read(played.api)).toMatchObject({ ok: false });
    expect(played.simulator.log).toHaveLength(3);
  });

  test.each(staying)('is not repeated after %s', async (_, fault) => {
    played.spoil(fault, null);
    expect(await read(played.api)).toMatchObject({ ok: false });
    expect(played.simulator.log).toHaveLength(1);
  });

  test.each([
    ['is repeated where no answer comes in time', { attempt: 50 }, 3],
    ['ends within its time, its repetitions included', { read: 100 }, 1],
  ])('%s', async (_, limits, times) => {
    played.spoil({ kind: 'silent' }, null);
    const api = played.client({ timeLimits: { ...quickTimeLimits, ...limits } });
    expect(await read(api)).toEqual({ ok: false, error: { kind: 'timedOut' } });
    expect(played.sent).toHaveLength(times);
  });

  test('tells the time that it was told, where that is too late', async () => {
    const now = Date.UTC(2026, 10, 23);
    const api = played.client({ now: () => now });
    played.spoil({ kind: 'rateLimited', retryAfter: 90 });
    expect(await read(api)).toMatchObject({
      error: { kind: 'rateLimited', retryAt: now + 90_000 },
    });
    played.spoil({ kind: 'serverError', status: 503, retryAfter: 1e15 });
    expect(await read(api)).toMatchObject({
      error: { kind: 'server', status: 503, retryAt: now + 24 * 60 * 60 * 1000 },
    });
  });

  const reads: [string, (api: LinkApi) => Promise<unknown>][] = [
    ['checkToken', (api) => api.checkToken()],
    ['listIntegrations', (api) => api.listIntegrations()],
    [
      'listCompanies',
      async (api) => {
        for await (const page of api.listCompanies()) return page;
      },
    ],
    [
      'readConnectLink',
      async (api) => api.readConnectLink(await played.openCompany('ACME'), 'hubspot'),
    ],
  ];
  test.each(reads)('%s is one, too', async (call, ask) => {
    played.simulator.faults.ask({
      call: call === 'checkToken' ? 'readCompany' : (call as 'listCompanies'),
      fault: { kind: 'serverError' },
      times: 2,
    });
    expect(await ask(played.api)).toMatchObject({ ok: true });
    expect(played.simulator.log).toHaveLength(3);
  });
});

describe('the pause that a read was told', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** How many requests there were, that many seconds after the first answer. */
  async function requestsAfter(seconds: number, retryAfter: string) {
    vi.setSystemTime(Date.UTC(2026, 10, 23));
    let requests = 0;
    const limited = { status: 429, headers: { 'Retry-After': retryAfter } };
    const api = played.client({
      timeLimits: usualTimeLimits,
      fetch: async () => {
        requests += 1;
        return requests === 1 ? new Response('{}', limited) : Response.json({ id: 'ACME' });
      },
    });
    void read(api);
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    return requests;
  }

  test.each([
    ['in seconds', '7'],
    ['as a date', 'Mon, 23 Nov 2026 00:00:07 GMT'],
  ])('%s is kept', async (_, retryAfter) => {
    expect(await requestsAfter(6.999, retryAfter)).toBe(1);
    expect(await requestsAfter(8, retryAfter)).toBe(2);
  });

  test('is a short one of its own where there is none', async () => {
    expect(await requestsAfter(0.249, 'soon')).toBe(1);
    expect(await requestsAfter(1, 'soon')).toBe(2);
  });
});

const sendings: [string, (api: LinkApi) => Promise<unknown>][] = [
  ['a create', (api) => api.createCompany({ id: 'NEW1', ...fields })],
  ['an edit', (api) => api.editCompany('ACME', fields)],
];
describe.each(sendings)('%s', (_, send) => {
  test.each([...passing, ...staying])('is sent once, whatever comes: %s', async (_, fault) => {
    played.spoil(fault, null);
    expect(await send(played.api)).toMatchObject({ ok: false });
    expect(played.simulator.log).toHaveLength(1);
  });

  test('is sent once where no answer comes in time', async () => {
    played.spoil({ kind: 'silent' }, null);
    const api = played.client({ timeLimits: { ...quickTimeLimits, send: 50 } });
    expect(await send(api)).toEqual({ ok: false, error: { kind: 'timedOut' } });
    expect(played.sent).toHaveLength(1);
  });
});
