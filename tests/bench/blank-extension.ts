import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An extension whose popup is one line of static HTML: what ours is compared with. */
export async function writeBlankExtension(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    action: { default_popup: 'popup.html' },
  };
  await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(path, 'popup.html'), '<!doctype html><title>Blank</title><p>Blank</p>');
  return path;
}
