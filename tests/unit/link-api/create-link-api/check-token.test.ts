import { beforeEach, expect, test } from 'vitest';
import { type Fault, type PlayedApi, playApi } from '../play-api.ts';

let played: PlayedApi;
beforeEach(async () => {
  played = await playApi();
});

const accepted = { ok: true, value: 'accepted' };
const refused = { ok: true, value: 'refused' };
const unjudged = (kind: string) => ({ ok: false, error: expect.objectContaining({ kind }) });

const judged: [string, Fault, object][] = [
  ['a JSON 404', { kind: 'answer', status: 404, body: { detail: 'Not found.' } }, accepted],
  ['another JSON 404', { kind: 'answer', status: 404, body: {} }, accepted],
  ['a 200', { kind: 'answer', status: 200, body: { id: 'ANY' } }, accepted],
  ['a 401', { kind: 'unauthorized' }, refused],
  ['a 403', { kind: 'forbidden' }, refused],
  ['an HTML 404', { kind: 'notFoundHtml' }, unjudged('unreadable')],
  [
    'an HTML 403',
    { kind: 'answer', status: 403, body: '<h1>Blocked</h1>' },
    unjudged('unreadable'),
  ],
  ['an empty 404', { kind: 'answer', status: 404 }, unjudged('unreadable')],
  [
    'an HTML 200',
    { kind: 'answer', status: 200, body: '<h1>Sign in</h1>' },
    unjudged('unreadable'),
  ],
  ['an empty 200', { kind: 'answer', status: 200 }, unjudged('unreadable')],
  ['another shape', { kind: 'answer', status: 200, body: ['x'] }, unjudged('unreadable')],
  ['a 400', { kind: 'answer', status: 400, body: {} }, unjudged('invalid')],
  ['a 405', { kind: 'answer', status: 405, body: {} }, unjudged('refused')],
  ['a 409', { kind: 'answer', status: 409, body: {} }, unjudged('exists')],
  ['a 429', { kind: 'rateLimited', retryAfter: 60 }, unjudged('rateLimited')],
  ['a 500', { kind: 'serverError' }, unjudged('server')],
  ['a dropped connection', { kind: 'droppedBeforeWork' }, unjudged('network')],
];
test.each(judged)('%s', async (_, fault, expected) => {
  played.spoil(fault, null);
  expect(await played.api.checkToken()).toEqual(expected);
});

test('asks for a Company that nobody has, another one each time', async () => {
  await played.api.checkToken();
  await played.api.checkToken();
  expect(played.simulator.log).toMatchObject([
    { call: 'readCompany', method: 'GET', status: 404 },
    { call: 'readCompany', method: 'GET', status: 404 },
  ]);
  const paths = played.simulator.log.map(({ path }) => path);
  for (const path of paths) expect(path).toMatch(/^\/link\/company\/[A-Z0-9]{32}\/$/);
  expect(new Set(paths).size).toBe(2);
});

test('a token that is withdrawn is refused', async () => {
  expect(await played.api.checkToken()).toEqual(accepted);
  played.linkApp.withdrawToken();
  expect(await played.api.checkToken()).toEqual(refused);
});
