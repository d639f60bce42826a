import { expect, test, vi } from 'vitest';
import {
  forgetKey,
  forgetToken,
  forgetTokensBut,
  keepToken,
  readToken,
} from '../../../utils/link-apps/token-vault.ts';
import { fakeBrowser } from '../components/fake-browser.ts';

test('a token is read by its Link APP alone, and stands nowhere as it is', async () => {
  await keepToken('a', 'secret-1234');
  await keepToken('b', 'other-5678');
  expect(await readToken('a')).toBe('secret-1234');
  const stored = await fakeBrowser.storage.local.get(null);
  expect(JSON.stringify(stored)).not.toContain('secret');
  const { value } = stored.tokens as { value: Record<string, unknown> };
  const moved = { version: 1, value: { c: value.a } };
  await fakeBrowser.storage.local.set({ tokens: moved });
  expect(await readToken('c')).toBeUndefined();
});

test('one that is forgotten, or whose key is, is not read again', async () => {
  await keepToken('a', 'secret-1234');
  await keepToken('b', 'other-5678');
  expect(await readToken('a')).toBe('secret-1234');
  await forgetToken('a');
  expect(await readToken('a')).toBeUndefined();
  expect(await readToken('b')).toBe('other-5678');
  await forgetKey();
  expect(await readToken('b')).toBeUndefined();
});

test('is read from the storage once, and anew when it was kept anew or forgotten', async () => {
  await keepToken('a', 'secret-1234');
  await readToken('a');
  const reading = vi.spyOn(fakeBrowser.storage.local, 'get');
  expect(await readToken('a')).toBe('secret-1234');
  expect(reading).not.toHaveBeenCalled();
  await keepToken('a', 'other-5678');
  expect(await readToken('a')).toBe('other-5678');
  await forgetTokensBut([]);
  expect(await readToken('a')).toBeUndefined();
  await keepToken('a', 'secret-1234');
  expect(await readToken('a')).toBe('secret-1234');
});

test('however long a token is, it is kept', async () => {
  const token = 'x'.repeat(300_000);
  await keepToken('a', token);
  expect((await readToken('a')) === token).toBe(true);
});
