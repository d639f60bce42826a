import { cp, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Extension } from 'puppeteer-core';
import { until } from '../until.ts';

export async function install(browser: Browser, path: string): Promise<Extension> {
  const id = await browser.installExtension(path);
  return await until(`the extension in ${path}`, async () => (await browser.extensions()).get(id));
}

/** Chromium makes an extension's id of its folder: a copy shares no storage with the original. */
export async function installCopy(
  browser: Browser,
  path: string,
  within: string,
): Promise<Extension> {
  const copy = await mkdtemp(join(within, 'extension-'));
  await cp(path, copy, { recursive: true });
  return await install(browser, copy);
}
