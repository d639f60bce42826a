import { expect, test, vi } from 'vitest';
import { noteUpdate } from '../../../utils/background/note-update.ts';
import { updatedFromItem } from '../../../utils/storage.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('../components/fake-browser.ts');
  const runtime = { getManifest: () => ({ version: '1.2.3' }) };
  return { browser: { ...fakeBrowser, runtime } };
});

test.each([
  ['an update with something new', 'update', '1.1.9', '1.1.9'],
  ['an update over several versions', 'update', '0.2.0', '0.2.0'],
  ['a new major version of the same minor', 'update', '0.2.3', '0.2.3'],
  ['a patch', 'update', '1.2.0', null],
  ['the same version, loaded again', 'update', '1.2.3', null],
  ['an installation', 'install', undefined, null],
  ['an update of the browser', 'chrome_update', undefined, null],
])('%s', async (_, reason, previousVersion, kept) => {
  await noteUpdate({ reason, previousVersion } as Parameters<typeof noteUpdate>[0]);
  expect(await updatedFromItem.read()).toBe(kept);
});
