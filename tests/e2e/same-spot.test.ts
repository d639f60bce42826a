import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { button, searchbox, select } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import type { Surface } from '../rig/surface.ts';
import { until } from '../rig/until.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';

const label = (name: string) => `Copy link of ${name}`;

/** Where the middle of a button is; what stands at the edge of a list is brought into its middle before. */
const spotOf = (surface: Surface, name: string) =>
  surface.evaluate((wanted) => {
    const found = document.querySelector(`button[aria-label="${wanted}"]`);
    found?.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, label(name));

/** What a press there would press now. */
const pressedAt = (surface: Surface, { x, y }: { x: number; y: number }) =>
  surface.evaluate(
    (left, top) => document.elementFromPoint(left, top)?.closest('button')?.ariaLabel ?? null,
    x,
    y,
  );

/** The Company whose row is the first now. */
const firstRow = (surface: Surface) =>
  surface.evaluate(
    () => document.querySelector('button[aria-label^="Copy link of "]')?.ariaLabel ?? '',
  );

/** Copies twice at one spot, and what comes meanwhile must not have moved another row there. */
async function copyTwice(surface: Surface, name: string, first: string): Promise<void> {
  await surface.waitFor(button(label(name)));
  // Rows that waited for the pointer to leave take their places.
  await surface.pointAway();
  await until('the rows to be in order', async () => (await firstRow(surface)) === label(first));
  const spot = await spotOf(surface, name);
  await surface.click(button(label(name)));
  await surface.waitUntilSaid(`Link of ${name} copied.`);
  // The directory tells of its changes in turns of 200 ms.
  await wait(500);
  expect(await pressedAt(surface, spot)).toBe(label(name));
}

describeInBrowsers('two presses on one spot', inChromium, (rig) => {
  beforeAll(async () => {
    rig.linkApp.seedMany(40);
    await connectAgencyApp(rig);
  });

  test('in the popup copy the link of one Company, found or recent', async () => {
    const popup = await rig.browser.openTab('popup.html');
    await popup.waitForText('40 Companies');
    for (const number of [1, 2]) {
      await popup.fill(searchbox('Find a Company'), `CLIENT${number}`);
      await copyTwice(popup, `Client ${number}`, `Client ${number}`);
    }
    await popup.fill(searchbox('Find a Company'), '');
    await copyTwice(popup, 'Client 1', 'Client 2');
    await copyTwice(popup, 'Client 2', 'Client 2');
    const again = await rig.browser.openTab('popup.html');
    await copyTwice(again, 'Client 1', 'Client 2');
  });

  test('in the panel, whatever its order', async () => {
    const panel = await rig.browser.openTab('sidepanel.html');
    await panel.waitUntilSaid('40 Companies');
    await copyTwice(panel, 'Client 12', 'Client 1');
    await panel.choose(select('Sort by'), 'Last used');
    await copyTwice(panel, 'Client 13', 'Client 12');
    await copyTwice(panel, 'Client 12', 'Client 13');
  });
});
