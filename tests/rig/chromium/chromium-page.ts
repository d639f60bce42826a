import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { Control } from '../control.ts';
import type { PageDriver } from '../page-driver.ts';
import { textInClosedRoots } from './closed-roots.ts';

type Handle = ElementHandle<HTMLElement>;

/** Longer texts are put in at once, as a paste or an input method does it. */
const typedByKeys = 200;

export function chromiumPage(page: Page): PageDriver<Handle> {
  return {
    async find({ role, name = '' }: Control, within) {
      const found = await (within ?? page).$$(`aria/${name}[role="${role}"]`);
      const seen: Handle[] = [];
      for (const handle of found as Handle[]) {
        const isSeen = (element: HTMLElement) =>
          element.checkVisibility() && !element.closest('[inert]');
        if (await handle.evaluate(isSeen)) seen.push(handle);
      }
      return seen;
    },
    evaluate: (code, values) => page.evaluate(code, ...values),
    call: (handle, code, values) => handle.evaluate(code, ...values),
    pointAway: () => page.mouse.move(1, 1),
    async click(handle, button = 'left') {
      await handle.scrollIntoView();
      const { x, y } = await handle.clickablePoint();
      await page.mouse.move(x, y);
      await page.mouse.down({ button });
      await page.mouse.up({ button }).catch((error: Error) => {
        // A popup may end with the press, and answers nothing then.
        if (error.name !== 'TargetCloseError') throw error;
      });
    },
    async rightClickMiddle() {
      const middle = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
      await page.mouse.click(middle.x, middle.y, { button: 'right' });
    },
    async type(text) {
      if (text.length > typedByKeys) await page.keyboard.sendCharacter(text);
      else await page.keyboard.type(text);
    },
    async press(keys) {
      const names = keys.split('+') as KeyInput[];
      const last = names.pop();
      for (const modifier of names) await page.keyboard.down(modifier);
      if (last) await page.keyboard.press(last);
      for (const modifier of names.reverse()) await page.keyboard.up(modifier);
    },
    textBeyondThePage: () => textInClosedRoots(page),
    async screenshot(path) {
      await page.screenshot({ path: path as `${string}.png`, captureBeyondViewport: false });
    },
    async close() {
      if (!page.isClosed()) await page.close();
    },
  };
}
