import { delimiter, dirname, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../tools/set-up/find-browser.js';
import { downloadsBeside } from '../downloads.ts';
import { writeMailProgram } from '../mail-program.ts';
import type { LaunchOptions, RigBrowser } from '../rig-browser.ts';
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts';
import { ChromiumBrowser } from './chromium-browser.ts';
import { writeClipboardHelper } from './clipboard-helper.ts';
import { startDesktop } from './desktop.ts';
import { install } from './install.ts';

const build = join(import.meta.dirname, '../../../.output/chrome-mv3');

/** Chromium, Chrome or Edge with the extension, in a new profile. */
export async function launchChromium(options: LaunchOptions): Promise<RigBrowser> {
  const { path: executablePath } = findBrowser('chromium');
  const folder = await folderOf(options);
  const desktop = options.menus ? await startDesktop() : undefined;
  try {
    const helper = await writeClipboardHelper(folder.path);
    const profile = join(folder.path, 'profile');
    const path = [await writeMailProgram(profile), process.env.PATH].join(delimiter);
    const start = (sandbox: boolean) =>
      puppeteer.launch({
        executablePath,
        // It ends with the pipe, and so with this process.
        pipe: true,
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        headless: !(options.visible || desktop),
        enableExtensions: true,
        userDataDir: profile,
        defaultViewport: null,
        downloadBehavior: { policy: 'allow', downloadPath: downloadsBeside(profile) },
        args: [...switches(options), ...(sandbox ? [] : ['--no-sandbox'])],
        env: {
          ...{ ...process.env, ...desktop?.environment, PATH: path },
          LANGUAGE: options.language ?? 'en-US',
        },
      });
    const browser = await withOrWithoutSandbox(start);
    try {
      const extension = options.extension ?? build;
      const product = await install(browser, extension);
      const clipboard = await install(browser, helper);
      const parts = { browser, extension, product, clipboard, profile, folder, desktop };
      return new ChromiumBrowser(parts);
    } catch (error) {
      await browser.close();
      throw error;
    }
  } catch (error) {
    desktop?.close();
    await folder.remove();
    throw error;
  }
}

/** Around the profile. One that a browser has left is deleted by whoever has started that. */
async function folderOf({ profile }: LaunchOptions): Promise<TemporaryFolder> {
  if (profile === undefined) return await temporaryFolder();
  return { path: dirname(profile), remove: async () => undefined };
}

function switches({ hosts, language = 'en-US' }: LaunchOptions): string[] {
  return [
    `--host-resolver-rules=MAP * 127.0.0.1:${hosts.port}`,
    '--ignore-certificate-errors',
    `--lang=${language}`,
    '--no-first-run',
    '--disable-gpu',
    '--disable-quic',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Of the browser's own windows, not of pages: a popup opens in a third of the time.
    '--animation-duration-scale=0',
  ];
}

/** The sandbox does not work as root, nor where the system lets nobody make a user namespace. */
async function withOrWithoutSandbox(
  start: (sandbox: boolean) => Promise<Browser>,
): Promise<Browser> {
  if (process.getuid?.() === 0) return await start(false);
  try {
    return await start(true);
  } catch {
    return await start(false);
  }
}
