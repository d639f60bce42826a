import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RigBrowser } from './rig-browser.ts';
import { until } from './until.ts';

/** The folder of a browser's downloads, which goes with its profile. */
export const downloadsBeside = (profile: string): string => join(profile, '../downloads');

export const removeDownloads = (profile: string): Promise<void> =>
  rm(downloadsBeside(profile), { recursive: true, force: true });

/** The text of the last download whose name ends so, once it is there whole. */
export const readDownload = async (browser: RigBrowser, ending: string): Promise<string> =>
  (await downloaded(browser, ending)).toString('utf8');

/** The same as bytes. */
export async function downloaded(browser: RigBrowser, ending: string): Promise<Buffer> {
  const folder = downloadsBeside(browser.profile);
  return await until(`a download …${ending}`, async () => {
    const names = await readdir(folder);
    // Chromium and Firefox write beside it first.
    const isWhole = !names.some((name) => /\.(crdownload|part)$/.test(name));
    const name = names.filter((each) => each.endsWith(ending)).at(-1);
    const bytes = isWhole && name ? await readFile(join(folder, name)) : undefined;
    return bytes !== undefined && bytes.length > 0 && bytes;
  });
}
