// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { UnreadEntries } from '../../../../components/options/unread-entries.tsx';
import { tenantsItem } from '../../../../utils/storage.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { button, draw, eventually, hasButton, rest, text } from '../page.ts';

const put = (key: string, value: unknown) =>
  fakeBrowser.storage.local.set({ [key]: { version: 1, value } });

async function open(): Promise<void> {
  draw(null);
  draw(<UnreadEntries />);
  await rest();
}

test('says nothing where all can be read', async () => {
  await put('tenants', { acme: 'a' });
  await open();
  expect(text()).toBe('');
});

test('shows what was left out, and removes it and nothing else', async () => {
  await put('tenants', { acme: 'a', initrode: 5 });
  await open();
  expect(text()).toContain('1 CRM account’s choice of Link APP can’t be read');
  expect(text()).toContain('5');
  button('Remove 1 entry').click();
  await eventually(() => expect(text()).toBe(''));
  expect(await tenantsItem.read()).toEqual({ acme: 'a' });
});

test('a Link APP that cannot be read stays: its Companies and its token do, too', async () => {
  await put('linkApps', [{ id: 'a', label: 'Agency APP' }]);
  await open();
  expect(text()).toContain('1 Link APP can’t be read');
  expect(text()).toContain('Agency APP');
  expect(hasButton('Remove 1 entry')).toBe(false);
});
