/** `npm run icons`: the icon at every size, in as few bytes as a PNG can have. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import optimise, { init } from '@jsquash/oxipng/optimise.js';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from './set-up/find-browser.js';

/** Each size is drawn from a grid that divides it, so that edges stay sharp; the smallest has corners of its own. */
const drawings: [size: number, svg: string][] = [
  [16, 'tests/tools/icon/16.svg'],
  [19, 'tests/tools/icon/19.svg'],
  [24, 'tests/tools/icon/24.svg'],
  [32, 'public/icon.svg'],
  [38, 'tests/tools/icon/19.svg'],
  [48, 'tests/tools/icon/24.svg'],
  [64, 'public/icon.svg'],
  [96, 'tests/tools/icon/24.svg'],
  [128, 'public/icon.svg'],
];

const root = new URL('../../', import.meta.url);

async function draw(page: Page, svg: string, size: number): Promise<Uint8Array> {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  const picture = await page.screenshot({ omitBackground: true });
  return new Uint8Array(
    await optimise(new Uint8Array(picture).buffer, { level: 6, optimiseAlpha: true }),
  );
}

const code = new URL(import.meta.resolve('@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm'));
await init(await WebAssembly.compile(await readFile(code)));
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium').path,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  await mkdir(new URL('public/icon/', root), { recursive: true });
  for (const [size, drawing] of drawings) {
    const svg = await readFile(new URL(drawing, root), 'utf8');
    await writeFile(new URL(`public/icon/${size}.png`, root), await draw(page, svg, size));
  }
} finally {
  await browser.close();
}
