import { expect, test } from 'vitest';
import { button, searchbox } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import type { Surface } from '../rig/surface.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { fillNewCompany } from './steps/create-company.ts';

const count = 8;

/** What a press in the middle of a button would not reach, once it is scrolled to. */
const covered = (popup: Surface) =>
  popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.home button')]
      .filter((each) => {
        each.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = each.getBoundingClientRect();
        return !each.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      })
      .map((each) => each.ariaLabel ?? each.innerText),
  );

describeInBrowsers('the first view of the popup, with more than it holds', inChromium, (rig) => {
  test('scrolls, and nothing lies over its rows', async () => {
    rig.linkApp.seedMany(count);
    await connectAgencyApp(rig);
    const popup = await rig.browser.openTab('popup.html');
    await popup.waitForText(`${count} Companies`);
    for (let number = 1; number <= count; number += 1) {
      await popup.fill(searchbox('Find a Company'), `CLIENT${number}`);
      await popup.click(button(`Copy link of Client ${number}`));
      await popup.waitUntilSaid(`Client ${number}`);
    }
    await popup.fill(searchbox('Find a Company'), '');
    // The list moves New Company down.
    await popup.waitFor(button('Copy link of Client 1'));
    rig.simulator.faults.ask({ fault: { kind: 'notFoundHtml' }, call: 'createCompany' });
    await fillNewCompany(popup, 'Lost Ltd', 'LOST');
    await popup.click(button('Create and copy link'));
    await popup.waitUntilSaid('We lost the connection while creating Lost Ltd');
    await popup.click(button('Back'));
    await popup.waitFor(button('Continue draft: Lost Ltd'));
    await popup.waitFor(button('Copy link of Client 1'));
    await expect.poll(() => covered(popup)).toEqual([]);
  });
});
