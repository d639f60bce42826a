import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { button, heading, tab, textbox } from '../../rig/control.ts';
import type { RigBrowser } from '../../rig/rig-browser.ts';
import type { Surface } from '../../rig/surface.ts';
import { until } from '../../rig/until.ts';
import { root } from '../run-program.ts';

const pictures = join(root, 'test-results/start');

/** The main job, step by step, each with a picture of what its user sees. */
export async function doMainJob(browser: RigBrowser, page: Surface): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  console.log('\nThere is no display: this is the main job, done without one.\n');
  const step = stepTeller();

  await step('A client’s record is open in a CRM; a Link APP token is saved in the options.', page);
  const popup = await browser.openPopup();
  await until('the name', async () => (await popup.value(textbox('Name'))) === 'Acme Inc');
  await step('The toolbar button: its popup is filled in from the record.', popup);
  await popup.click(button('Create and copy link'));
  const said = await popup.waitUntilSaid('Link copied.');
  await step(`Create and copy link: “${said}”`, popup);
  const copied = await browser.readClipboard();
  await step(`The clipboard holds ${copied}`);
  await popup.close();

  const again = await browser.openPopup();
  await again.waitFor(heading('Acme Inc'));
  await step('Opened there again: the record has its Company, and no second is made.', again);
  await again.close();
  const panel = await browser.openPanel();
  await panel.click(tab('Companies'));
  await panel.waitFor(button('Copy link of Globex Corporation'));
  await step('The side panel: every Company of the Link APP.', panel);
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
