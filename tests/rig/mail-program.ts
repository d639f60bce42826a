import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RigBrowser } from './rig-browser.ts';
import { until } from './until.ts';

const emailsBeside = (profile: string): string => join(profile, '../emails');

/**
 * Writes a mail program for a browser, which records what it is opened with, and gives its folder.
 * Chromium on Linux looks for `xdg-email`; Firefox reads its profile.
 */
export async function writeMailProgram(profile: string): Promise<string> {
  const folder = join(profile, '../bin');
  await mkdir(folder, { recursive: true });
  const program = join(folder, 'xdg-email');
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$1" >>'${emailsBeside(profile)}'\n`);
  await chmod(program, 0o755);
  return folder;
}

/** What Firefox's profile says of it, as `handlers.json`. */
export const handlersWith = (folder: string): string =>
  JSON.stringify({
    defaultHandlersVersion: { 'en-US': 4 },
    schemes: {
      mailto: { action: 2, handlers: [{ name: 'Mail', path: join(folder, 'xdg-email') }] },
    },
  });

/** The address that the mail program was last opened with, the so-manieth of all. */
export async function readEmail(browser: RigBrowser, number = 1): Promise<string> {
  return await until(`e-mail ${number}`, async () => {
    const emails = await readFile(emailsBeside(browser.profile), 'utf8').catch(() => '');
    return emails.split('\n')[number - 1] || undefined;
  });
}
