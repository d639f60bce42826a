import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtFolder } from './built-folder.ts';

/** The most that is ever asked for: rule 4 of the house. Each need is added when it is used. */
const ceiling = {
  chrome: [
    'storage',
    'unlimitedStorage',
    'contextMenus',
    'activeTab',
    'scripting',
    'clipboardWrite',
    'alarms',
    'sidePanel',
    'offscreen',
  ],
  firefox: [
    'storage',
    'unlimitedStorage',
    'contextMenus',
    'activeTab',
    'scripting',
    'clipboardWrite',
    'alarms',
  ],
};

const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "worker-src 'self'; connect-src https://api.getconduit.app; form-action 'none'; base-uri 'none'";

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  const manifest = JSON.parse(readFileSync(join(builtFolder(browser), 'manifest.json'), 'utf8'));

  test('is as it was looked at last', async () => {
    const { version, ...rest } = manifest;
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    await expect(`${JSON.stringify(rest, null, 2)}\n`).toMatchFileSnapshot(
      `./manifest.${browser}.snap`,
    );
  });

  test('asks for no more than the house allows', () => {
    expect(manifest.permissions).toSatisfy((permissions: string[]) =>
      permissions.every((permission) => ceiling[browser].includes(permission)),
    );
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.host_permissions).toEqual(['https://api.getconduit.app/*']);
    // Nothing is granted by it: the browser asks its user for one site at a time.
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  test('lets no request out but to the API', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: contentSecurityPolicy });
  });

  test('is one extension for private windows too, where its user allows it there', () => {
    expect(manifest.incognito).toBe('spanning');
  });

  test('opens no door to pages', () => {
    for (const door of ['content_scripts', 'web_accessible_resources', 'externally_connectable'])
      expect(manifest).not.toHaveProperty(door);
  });
});

test('Firefox tells its user before installing what goes to Conduit', () => {
  const manifest = JSON.parse(readFileSync(join(builtFolder('firefox'), 'manifest.json'), 'utf8'));
  const { gecko } = manifest.browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({
    required: ['authenticationInfo', 'websiteContent', 'personallyIdentifyingInfo'],
  });
});
