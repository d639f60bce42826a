/**
 * The rig: the production build, unchanged, in real browsers at the real host names, all of which
 * lead to this process. A spec is written once and runs in Chromium and in Firefox:
 *
 *     describeInBrowsers('copying a link', (rig) => {
 *       test('puts it on the clipboard', async () => {
 *         const popup = await rig.browser.openPopup();
 *         await popup.fill(textbox('Name'), 'Acme Inc');
 *         await popup.click(button('Create and copy link'));
 *         await popup.waitUntilSaid('Created Acme Inc');
 *         expect(await rig.browser.readClipboard()).toContain('https://app.getconduit.app/');
 *       });
 *     });
 *
 * - `rig.browser` (`rig-browser.ts`) is new for each `describeInBrowsers`, not for each test; what a
 *   test opens is closed after it. `{ browsers: ['chromium'] }` leaves a browser out,
 *   `{ fresh: true }` starts one for each test; `{ menus: true }` has the browser's own right-click
 *   menu (`chooseFromMenu`), in Chromium on a desktop that nobody sees.
 * - A page is a `Surface` (`surface.ts`): controls by role and name (`control.ts`), as their user
 *   knows them. Everything waits, and every wait ends. Code for `evaluate` crosses as text: an arrow
 *   function that sees nothing but its arguments.
 * - `rig.simulator` is the Link API at `api.getconduit.app`; it is told of faults and holds the log
 *   to judge by. `rig.linkApp` and `rig.token` are its first Link APP.
 * - `rig.hosts` serves further names (`hosts.serve`), and `hosts.arrivals` holds whatever came to
 *   any name.
 * - `connectLinkApp` (`../steps/`) and its like are the steps that many specs share.
 * - When a test fails, pictures of the open pages are in `test-results/failures`.
 *
 * `npm run build` comes first; then `npx vitest run --project browsers tests/e2e/FILE`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { canHaveDesktop } from '../tools/set-up/desktop-problem.js';
import type { BrowserName, RigBrowser } from './rig-browser.ts';
import { type Rig, startRig } from './start-rig.ts';

interface RigOptions {
  browsers?: BrowserName[];
  /** A new browser, simulator and profile for each test. */
  fresh?: boolean;
  language?: string;
  /** With the browser's own menus (`rig-browser.ts`). */
  menus?: boolean;
}

const failures = join(import.meta.dirname, '../../test-results/failures');

export function describeInBrowsers(
  title: string,
  tests: (rig: Rig) => void,
  {
    browsers = ['chromium', 'firefox'],
    fresh = false,
    language = 'en-US',
    menus = false,
  }: RigOptions = {},
): void {
  describe.each(browsers.filter((name) => !menus || hasMenus(name)))(`${title} (%s)`, (name) => {
    const running: { rig?: Rig } = {};
    const start = async () => {
      running.rig = await startRig(name, { language, menus });
    };
    const stop = async () => {
      await running.rig?.close();
      delete running.rig;
    };
    beforeAll(async () => {
      if (!fresh) await start();
    });
    beforeEach(async () => {
      if (fresh) await start();
    });
    afterEach(async ({ task }) => {
      const failed = task.result?.state === 'fail';
      if (failed) await takePictures(running.rig?.browser, `${name} ${task.name}`);
      if (fresh) await stop();
      else await running.rig?.browser.closeTabs();
    });
    afterAll(stop);
    tests(current(running));
  });
}

/** Elsewhere Chromium has no desktop that nobody sees. */
const hasMenus = (name: BrowserName): boolean => name !== 'chromium' || canHaveDesktop;

/** The rig of the moment: tests are declared before there is one. */
function current(running: { rig?: Rig }): Rig {
  const rig = (): Rig => {
    if (!running.rig) throw new Error('The rig is there within tests and hooks only');
    return running.rig;
  };
  return {
    get browser() {
      return rig().browser;
    },
    get hosts() {
      return rig().hosts;
    },
    get simulator() {
      return rig().simulator;
    },
    get linkApp() {
      return rig().linkApp;
    },
    get token() {
      return rig().token;
    },
    close: () => rig().close(),
  };
}

async function takePictures(browser: RigBrowser | undefined, title: string): Promise<void> {
  await mkdir(failures, { recursive: true });
  const path = join(failures, title.replace(/[^\p{L}\p{N}]+/gu, '-'));
  await browser?.takePictures(path).catch((error) => console.error('No picture:', error));
}
