import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An extension whose popup is one line of static HTML: what ours is compared with. */
export const writeBlankExtension = (folder: string, name: string): Promise<string> =>
  writeExtension(folder, name, {
    'popup.html': '<!doctype html><title>Blank</title><p>Blank</p>',
  });

/**
 * An extension whose popup has a style sheet and a module of its own, which reads its storage and
 * draws a box and a list: the least that any popup of a script can take.
 */
export const writeLeastExtension = (folder: string, name: string): Promise<string> =>
  writeExtension(folder, name, {
    'popup.html':
      '<!doctype html><title>Least</title><link rel="stylesheet" href="popup.css">' +
      '<script type="module" src="popup.js"></script><div id="app"></div>',
    'popup.css': 'body { inline-size: 380px; font: 14px system-ui; }',
    'popup.js':
      "await chrome.storage.local.get('any');\n" +
      "document.querySelector('#app').innerHTML = '<input type=search><ul><li>Acme</li></ul>';\n" +
      "document.querySelector('input').focus();\n",
  });

/** Gives where it was written. `more`: what its manifest has beside a popup and a storage. */
export async function writeExtension(
  folder: string,
  name: string,
  files: Record<string, string>,
  more: object = {},
): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    permissions: ['storage'],
    action: { default_popup: 'popup.html' },
    ...more,
  };
  const all = { ...files, 'manifest.json': JSON.stringify(manifest) };
  for (const [file, text] of Object.entries(all)) await writeFile(join(path, file), text);
  return path;
}
