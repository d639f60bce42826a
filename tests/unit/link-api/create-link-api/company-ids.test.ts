import { beforeEach, expect, test } from 'vitest';
import type { LinkApi } from '../../../../utils/link-api/link-api.ts';
import { type PlayedApi, playApi } from '../play-api.ts';

let played: PlayedApi;
beforeEach(async () => {
  played = await playApi();
});

const odd = [
  'demo_company',
  'a-b',
  'a b',
  'a/b',
  '../../developers',
  '...',
  '%2e%2e',
  'a?b=c#d',
  'Ä🏢',
  '؀',
  "a'b(c)!*~",
  ' ',
  '1'.repeat(1024),
];
test.each(odd)('%j is read and edited as it is spelt', async (id) => {
  played.linkApp.seed([{ id, name: 'Odd' }]);
  expect(await played.api.readCompany(id)).toMatchObject({
    ok: true,
    value: { company: { id } },
  });
  const edited = await played.api.editCompany(id, { name: 'Odder', pageEnabled: true });
  expect(edited).toMatchObject({ ok: true, value: { company: { id, name: 'Odder' } } });
  expect(played.linkApp.acceptedCreates()).toEqual([]);
});

test.each(['', '.', '..', '\ud800', 'A\udc00'])('%j is never called', async (id) => {
  const notFound = { ok: false, error: { kind: 'notFound' } };
  expect(await played.api.readCompany(id)).toEqual(notFound);
  expect(await played.api.editCompany(id, { name: 'A', pageEnabled: true })).toEqual(notFound);
  expect(
    await played.api.readConnectLink({ token: 'x', expiresAt: Number.MAX_SAFE_INTEGER }, id),
  ).toEqual(notFound);
  expect(played.sent).toEqual([]);
});

test('an answer in other letter case is about the same Company', async () => {
  played.linkApp.seed([{ id: 'aCmE' }]);
  expect(await played.api.readCompany('ACME')).toMatchObject({
    value: { company: { id: 'aCmE' } },
  });
});

const aboutOne: [string, (api: LinkApi) => Promise<unknown>][] = [
  ['read', (api) => api.readCompany('ACME')],
  ['create', (api) => api.createCompany({ id: 'ACME', name: null, pageEnabled: true })],
  ['edit', (api) => api.editCompany('ACME', { name: null, pageEnabled: true })],
];
test.each(aboutOne)('an answer to a %s about another Company is none', async (_, ask) => {
  played.spoil({ kind: 'answer', status: 200, body: { id: 'OTHER' } });
  expect(await ask(played.api)).toEqual({
    ok: false,
    error: { kind: 'unreadable', status: 200 },
  });
});
