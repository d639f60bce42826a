import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { root } from '../run-program.ts';

/** The states that the pictures of a listing show, in its order, and how wide each is drawn. */
export const shownStates = [
  ['popup card', 400],
  ['sidepanel details', 400],
  ['sidepanel Companies', 400],
  ['bulk done', 960],
  ['popup like names', 400],
] as const;

/** As the stores want them. */
const size = { width: 1280, height: 800 };

const captionsOf = (locale: string): string[] =>
  [
    ...readFileSync(join(root, `docs/store/listing/${locale}.md`), 'utf8').matchAll(
      /^\d\. (.+)$/gm,
    ),
  ].map(([, caption]) => caption ?? '');

/** Draws the pictures of a listing, with its words, from the pictures of its states. */
export async function drawStorePictures(
  browser: Browser,
  locale: string,
  pictures: Map<string, Uint8Array>,
): Promise<void> {
  const folder = join(root, 'docs/store/pictures', locale);
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  await page.setViewport(size);
  for (const [index, [state, width]] of shownStates.entries()) {
    const picture = pictures.get(state);
    if (!picture) throw new Error(`${state} was not drawn`);
    const source = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
    await page.setContent(`<!doctype html><html lang="${locale.replace('_', '-')}"><style>
      body { margin: 0; block-size: 100vh; display: grid; grid-template-rows: auto 1fr;
        justify-items: center; background: linear-gradient(160deg, #eef2fe, #cfdcfb);
        font-family: system-ui, sans-serif; overflow: hidden; }
      h1 { margin: 56px 80px 40px; font-size: 44px; text-align: center; text-wrap: balance; color: #18213f; }
      img { inline-size: ${width}px; border-radius: 12px; box-shadow: 0 12px 48px #18213f40; }
    </style><h1>${captionsOf(locale)[index]}</h1><img src="${source}" alt=""></html>`);
    await page.screenshot({ path: join(folder, `${index + 1}.png`) });
  }
  await page.close();
}
