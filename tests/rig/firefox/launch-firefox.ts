import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadsBeside } from '../downloads.ts';
import { handlersWith, writeMailProgram } from '../mail-program.ts';
import type { LaunchOptions, RigBrowser } from '../rig-browser.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { Bidi } from './bidi.ts';
import { FirefoxBrowser } from './firefox-browser.ts';
import { startFirefox } from './firefox-process.ts';

const build = join(import.meta.dirname, '../../../.output/firefox-mv3');

export const extensionId = 'quick-companies@conduit.unofficial';

/** Firefox with the extension, in a new profile. */
export async function launchFirefox(options: LaunchOptions): Promise<RigBrowser> {
  const folder = await temporaryFolder();
  const profile = join(folder.path, 'profile');
  try {
    await mkdir(profile);
    await writeFile(join(profile, 'handlers.json'), handlersWith(await writeMailProgram(profile)));
    await writeFile(join(profile, 'user.js'), preferences(options, profile));
    const firefox = await startFirefox(profile, options.visible ?? false);
    try {
      const bidi = await openSession(firefox.address, options);
      const extension = options.extension ?? build;
      return await FirefoxBrowser.open({ bidi, firefox, profile, folder, extension, extensionId });
    } catch (error) {
      await firefox.end();
      throw error;
    }
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function openSession(address: string, { hosts }: LaunchOptions): Promise<Bidi> {
  const bidi = await Bidi.connect(address);
  const proxy = `127.0.0.1:${hosts.proxyPort}`;
  await bidi.send('session.new', {
    capabilities: {
      alwaysMatch: {
        acceptInsecureCerts: true,
        proxy: { proxyType: 'manual', httpProxy: proxy, sslProxy: proxy },
      },
    },
  });
  return bidi;
}

function preferences({ language = 'en-US' }: LaunchOptions, profile: string): string {
  const values = {
    'intl.accept_languages': language,
    'intl.locale.requested': language,
    'browser.aboutwelcome.enabled': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloadsBeside(profile),
    'datareporting.policy.dataSubmissionEnabled': false,
    // Each site still has a process of its own; but a tab that is blank yet, or again, starts none.
    'dom.ipc.processCount': 1,
  };
  return Object.entries(values)
    .map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`)
    .join('');
}
