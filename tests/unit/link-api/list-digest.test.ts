import { expect, test } from 'vitest';
import { listDigest } from '../../../utils/link-api/list-digest.ts';

const token = (text: string) => ({ api_token: { token: text, expires_at: 1_800_000_000 } });
const row = { id: 'A', name: 'Äcme 客', link_page: { url: null, enabled: false } };
const isSame = async (one: unknown, other: unknown, space?: number) =>
  (await listDigest(JSON.stringify(one, null, space))) ===
  (await listDigest(JSON.stringify(other, null, space)));

test.each([undefined, 2])('lists are the same but for their API tokens (%s)', async (space) => {
  const list = (text: string) => [
    { ...row, ...token(text) },
    { ...token(`}${text}`), ...row },
  ];
  expect(await isSame(list('one'), list('two'), space)).toBe(true);
});

test.each([
  [[row], [{ ...row, name: 'Acme' }]],
  [[row], [row, row]],
  [[{ ...token('one'), ...row }], [{ api_token: null, ...row }]],
  // What a name says is text, whatever it looks like.
  [[{ ...row, name: '"api_token":{one}' }], [{ ...row, name: '"api_token":{two}' }]],
  [[{ ...row, name: '"api_token', ...token('one') }], [{ ...row, name: '"api_token' }]],
  // One that is written in another way is not left out.
  [[{ api_token: { of: { token: 'a' } } }], [{ api_token: { of: { token: 'b' } } }]],
  [[{ api_token: { token: 'a"' } }], [{ api_token: { token: 'b"' } }]],
])('%j is not %j', async (one, other) => {
  expect(await isSame(one, other)).toBe(false);
});
