/**
 * `npm run sheet [-- LANGUAGE…]`: every state of every surface, light and dark, in each language, as
 * pictures in `test-results/sheet`, with a page to look through them; and from these the pictures of the
 * listings in the stores, and of the README.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ChromiumBrowser } from '../../rig/chromium/chromium-browser.ts';
import { startRig } from '../../rig/start-rig.ts';
import { root, runProgram } from '../run-program.ts';
import { messagesOf } from './messages.ts';
import { drawStorePictures, shownStates } from './store-pictures.ts';
import { visitStates } from './visit-states.ts';

const folder = join(root, 'test-results/sheet');
const locales =
  process.argv.length > 2 ? process.argv.slice(2) : readdirSync(join(root, 'public/_locales'));
const themes = ['light', 'dark'] as const;

/** The states that the README shows, by the names of their files. */
const ofReadme: Record<string, string> = {
  'popup home': 'home',
  'popup new Company': 'new-company',
  'popup likely match': 'likely-match',
  'popup card': 'card',
  'sidepanel Companies': 'panel',
  'sidepanel details': 'details',
};

/** As much of the page as there is something on. */
async function drawForReadme(page: Page, name: string): Promise<void> {
  const { width = 0, height = 0 } = page.viewport() ?? {};
  const filled = await page.evaluate(() => document.body.getBoundingClientRect().height);
  const clip = { x: 0, y: 0, width, height: Math.min(height, Math.ceil(filled)) };
  await page.screenshot({ path: join(root, 'docs', `${name}.png`), clip });
}

/** In the colours of a theme, once they have come to rest. */
async function paint(page: Page, theme: string): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
}

if (!runProgram('wxt build -b chrome --level warn')) process.exit(1);
rmSync(folder, { recursive: true, force: true });
const states = new Set<string>();
for (const locale of locales) {
  mkdirSync(join(folder, locale), { recursive: true });
  const rig = await startRig('chromium', { language: locale.replace('_', '-') });
  const shown = new Map<string, Uint8Array>();
  try {
    await visitStates(rig, messagesOf(locale), async (name, surface, page) => {
      states.add(name);
      await surface.pointAway();
      for (const theme of themes) {
        await paint(page, theme);
        await page.screenshot({ path: join(folder, locale, `${name} ${theme}.png`) });
      }
      await paint(page, 'light');
      if (locale === 'en' && ofReadme[name]) await drawForReadme(page, ofReadme[name]);
      if (!shownStates.some(([state]) => state === name)) return;
      const { width = 400, height = 600 } = page.viewport() ?? {};
      await page.setViewport({ width, height, deviceScaleFactor: 2 });
      shown.set(name, await page.screenshot());
      await page.setViewport({ width, height });
    });
    if (rig.browser instanceof ChromiumBrowser)
      await drawStorePictures(rig.browser.browser, locale, shown);
    console.log(`${locale}: ${states.size} states`);
  } finally {
    await rig.close();
  }
}

const picture = (name: string, locale: string, theme: string): string =>
  `<td><img loading="lazy" src="${encodeURI(`${locale}/${name} ${theme}.png`)}" alt=""></td>`;
const rows = [...states].map(
  (name) =>
    `<tr><th>${name}</th>${locales
      .flatMap((locale) => themes.map((theme) => picture(name, locale, theme)))
      .join('')}</tr>`,
);
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Every state</title>
<style>
  body { font: 14px system-ui; } th { position: sticky; inset-inline-start: 0; background: canvas; }
  td { vertical-align: top; } img { max-inline-size: 420px; border: 1px solid #8888; }
</style>
<table><tr><th></th>${locales.map((locale) => `<th colspan="2">${locale}</th>`).join('')}</tr>
${rows.join('\n')}</table>`,
);
console.log(`Look through them in ${join('test-results', 'sheet', 'index.html')}`);
