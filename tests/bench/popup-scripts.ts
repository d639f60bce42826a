import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import type { Figure } from './figure.ts';

const mostBytes = 100_000;

/** The scripts that the popup has loaded five seconds after it was opened, lazy parts too. */
export async function measurePopupScripts(
  { browser, extensionAddress }: ChromiumBrowser,
  built: string,
): Promise<Figure> {
  const loaded: string[] = [];
  const page = await browser.newPage();
  page.on('request', (request) => void loaded.push(new URL(request.url()).pathname));
  await page.goto(`${extensionAddress}popup.html`);
  await wait(5000);
  await page.close();
  const files = [...new Set(loaded)].filter((path) => path.endsWith('.js'));
  const bytes = files.reduce((sum, path) => sum + statSync(join(built, path)).size, 0);
  return {
    what: `Scripts of the popup after five seconds, ${files.length} files`,
    value: `${(bytes / 1000).toFixed(1)} kB`,
    bound: '100 kB',
    holds: files.length > 0 && bytes <= mostBytes,
  };
}
