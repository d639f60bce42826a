import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LinkApi } from '../../../utils/link-api/link-api.ts';
import { type Fault, type PlayedApi, playApi, quickTimeLimits } from './play-api.ts';

let played: PlayedApi;
beforeEach(async () => {
  played = await playApi();
  played.linkApp.seed([{ id: 'ACME' }]);
});

const fields = { name: 'Acme', pageEnabled: true };
const ways: [string, (api: LinkApi) => Promise<unknown>][] = [
  ['a read', (api) => api.readCompany('ACME')],
  ['a create', (api) => api.createCompany({ id: 'NEW1', ...fields })],
  ['an edit', (api) => api.editCompany('ACME', fields)],
];

describe.each(ways)('%s', (_, ask) => {
  const answer = (status: number, body?: unknown): Fault => ({ kind: 'answer', status, body });
  const detail = { detail: 'Words.' };
  const page = '<!doctype html><h1>Proxy</h1>';
  const words = 'Words.';
  const failures: [string, Fault, object][] = [
    ['401', answer(401, detail), { kind: 'unauthorized', words }],
    ['401, empty', answer(401), { kind: 'unauthorized' }],
    ['401, a page', answer(401, page), { kind: 'unauthorized' }],
    ['403', answer(403, detail), { kind: 'forbidden', words }],
    ['403, empty', answer(403), { kind: 'forbidden' }],
    ['403, a page', answer(403, page), { kind: 'unreadable', status: 403 }],
    ['404', answer(404, detail), { kind: 'notFound', words }],
    ['404, empty', answer(404), { kind: 'notFound', empty: true }],
    ['404, a page', answer(404, page), { kind: 'unreadable', status: 404 }],
    ['409', answer(409, detail), { kind: 'exists', words }],
    ['409, a page', answer(409, page), { kind: 'unreadable', status: 409 }],
    ['400', answer(400, detail), { kind: 'invalid', fields: {}, words }],
    ['400, empty', answer(400), { kind: 'invalid', fields: {} }],
    ['400, a page', answer(400, page), { kind: 'unreadable', status: 400 }],
    [
      '400 of fields',
      answer(400, { id: ['Words.'], non_field_errors: ['More.'] }),
      { kind: 'invalid', fields: { id: ['Words.'] }, words: 'id: Words. More.' },
    ],
    ['405', answer(405, detail), { kind: 'refused', status: 405, words }],
    ['415', answer(415, detail), { kind: 'refused', status: 415, words }],
    ['408, empty', answer(408), { kind: 'refused', status: 408 }],
    ['429', answer(429, detail), { kind: 'rateLimited', words }],
    ['429, a page', answer(429, page), { kind: 'rateLimited' }],
    ['500', answer(500, { error: 'Words.' }), { kind: 'server', status: 500, words }],
    ['502, a page', answer(502, page), { kind: 'server', status: 502 }],
    ['503, empty', answer(503), { kind: 'server', status: 503 }],
    ['200, a page', answer(200, page), { kind: 'unreadable', status: 200 }],
    ['200, empty', answer(200), { kind: 'unreadable', status: 200 }],
    ['200, another shape', { kind: 'wrongShape' }, { kind: 'unreadable', status: 200 }],
    ['200, a list', answer(200, [{ id: 'ACME' }]), { kind: 'unreadable', status: 200 }],
    ['200, null', answer(200, null), { kind: 'unreadable', status: 200 }],
    ['304', answer(304), { kind: 'unreadable', status: 304 }],
    ['a body cut short', { kind: 'cutShort' }, { kind: 'network' }],
    ['a connection dropped', { kind: 'droppedBeforeWork' }, { kind: 'network' }],
    ['a connection dropped after the work', { kind: 'droppedAfterWork' }, { kind: 'network' }],
  ];
  test.each(failures)('%s', async (_, fault, error) => {
    played.spoil(fault, null);
    expect(await ask(played.api)).toEqual({ ok: false, error });
  });

  test.each<[string, Fault]>([
    ['no answer', { kind: 'silent' }],
    ['half a body', { kind: 'stalledBody' }],
  ])('%s in time', async (_, fault) => {
    played.spoil(fault, null);
    const api = played.client({ timeLimits: { ...quickTimeLimits, attempt: 60, send: 60 } });
    expect(await ask(api)).toEqual({ ok: false, error: { kind: 'timedOut' } });
  });

  test.each([301, 302, 303, 307, 308])('a redirect (%i) goes nowhere', async (status) => {
    let seen = 0;
    const other = createServer((_request, response) => {
      seen += 1;
      response.end('{"id": "ACME"}');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const headers = { location: `http://127.0.0.1:${port}/` };
    played.spoil({ kind: 'answer', status, headers }, null);
    expect(await ask(played.api)).toEqual({ ok: false, error: { kind: 'network' } });
    expect(seen).toBe(0);
    await new Promise((resolve) => other.close(resolve));
  });

  test('a server that is not there', async () => {
    await played.close();
    expect(await ask(played.api)).toEqual({ ok: false, error: { kind: 'network' } });
  });

  test('a host that the browser no longer lets us reach', async () => {
    let asked = 0;
    const api = played.client({
      fetch: () => {
        asked += 1;
        return Promise.reject(new TypeError('Failed to fetch'));
      },
      hostAccess: async () => false,
    });
    expect(await ask(api)).toEqual({ ok: false, error: { kind: 'hostAccessWithheld' } });
    expect(asked).toBe(1);
  });

  test('the words of an error hold no token', async () => {
    played.spoil(answer(400, { [played.token]: [`Bad: Bearer ${played.token}.`] }), null);
    expect(await ask(played.api)).toEqual({
      ok: false,
      error: { kind: 'invalid', fields: { '…': ['Bad: Bearer ….'] }, words: '…: Bad: Bearer ….' },
    });
  });
});

test('the words of a Company’s own call hold neither its token nor that of the Link APP', async () => {
  const apiToken = await played.openCompany('ACME');
  const detail = `${apiToken.token} of ${played.token}`;
  played.spoil({ kind: 'answer', status: 403, body: { detail } });
  expect(await played.api.readConnectLink(apiToken, 'hubspot')).toEqual({
    ok: false,
    error: { kind: 'forbidden', words: '… of …' },
  });
});
