import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { button, textbox } from '../../e2e/rig/control.ts';
import type { RigBrowser } from '../../e2e/rig/rig-browser.ts';
import type { Surface } from '../../e2e/rig/surface.ts';
import { root } from '../run-program.ts';

const pictures = join(root, 'test-results/start');

/** The main job, step by step, each with a picture of what its user sees. */
export async function doMainJob(browser: RigBrowser, page: Surface): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  console.log('\nThere is no display: this is the main job, done without one.\n');
  const step = stepTeller();

  await step('A page is open, and a Link APP token is saved in the options.', page);
  const popup = await browser.openPopup();
  await popup.waitFor(button('New Company'));
  await step('The popup opens over the page, with the Companies of the Link APP.', popup);
  await popup.click(button('New Company'));
  await popup.fill(textbox('Name'), 'Acme Inc');
  await step('New Company: the name is typed, the id follows it.', popup);
  await popup.click(button('Create and copy link'));
  const said = await popup.waitUntilSaid('Link copied.');
  await step(`Create and copy link: “${said}”`, popup);

  const copied = await browser.readClipboard();
  await step(`The clipboard holds ${copied}`);
  const client = await browser.openTab(copied);
  await step('That is the connection page that a client would see.', client);
  console.log(`\nThe pictures are in ${pictures}`);
}

/** Tells a step in a numbered line, and takes its picture. */
function stepTeller(): (words: string, seen?: Surface) => Promise<void> {
  let number = 0;
  return async (words, seen) => {
    number += 1;
    await seen?.screenshot(join(pictures, `${number}.png`));
    console.log(`${number}. ${words}${seen ? ` (${number}.png)` : ''}`);
  };
}
