/** The rig: the production build in real browsers. `README.md` beside this file shows how a test is written. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, type TestAPI, test } from 'vitest';
import { canHaveDesktop } from '../tools/set-up/desktop-problem.js';
import { type KeptRigs, withKeptRigs } from './kept-rigs.ts';
import type { BrowserName, RigBrowser } from './rig-browser.ts';
import { type Rig, startRig } from './start-rig.ts';

interface RigOptions {
  browsers?: BrowserName[];
  /** All as new for each test. */
  fresh?: boolean;
  /** A browser of its own for each test, for what ends it or looks at its closed profile. */
  own?: boolean;
  /** With a browser of its own, where it is another than English. */
  language?: string;
  /** With the browser's own menus (`rig-browser.ts`). */
  menus?: boolean;
}

/** For what is alike in both. */
export const inChromium: RigOptions = { browsers: ['chromium'] };

const failures = join(import.meta.dirname, '../../test-results/failures');

type Tests = (rig: Rig, testInChromium: TestAPI) => void;

export function describeInBrowsers(title: string, ...rest: [Tests] | [RigOptions, Tests]): void {
  const [options, tests] = rest.length === 2 ? rest : [{}, rest[0]];
  const { browsers = ['chromium', 'firefox'], language = 'en-US' } = options;
  const { fresh = false, own = false, menus = false } = options;
  // The desktop's menus, and popups that the browser opens, lose a press now and then on a busy machine.
  const names = browsers.filter((name) => !menus || hasMenus(name));
  describe.each(names)(`${title} (%s)`, { retry: menus ? 1 : 0 }, (name) => {
    // In a Firefox where other installations were before, a popup that an extension opens comes late or never.
    const opensPopups = name === 'firefox' && menus;
    const isKept = !own && !opensPopups && language === 'en-US';
    const eachTest = fresh || own;
    const running: { rig?: Rig; hasFailed?: boolean } = {};
    let kept: KeptRigs;
    const start = async () => {
      running.hasFailed = false;
      running.rig = await (isKept ? kept.take(name, menus) : startRig(name, { language, menus }));
    };
    const stop = async () => {
      const { rig, hasFailed } = running;
      delete running.rig;
      // A browser in which something failed may be in any state.
      if (rig && isKept && !hasFailed) await kept.giveBack(rig, menus);
      else await rig?.close();
    };
    withKeptRigs.beforeAll(async ({ keptRigs }) => {
      kept = keptRigs;
      if (!eachTest) await start();
    });
    beforeEach(async () => {
      if (eachTest) await start();
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') {
        running.hasFailed = true;
        await takePictures(running.rig?.browser, `${name} ${task.name}`);
      }
      if (eachTest) await stop();
      else await running.rig?.browser.closeTabs();
    });
    afterAll(stop);
    tests(current(running), name === 'chromium' ? test : noTest);
  });
}

/** What is for the other browser alone is not there, and so not counted as skipped. */
const noTest = Object.assign(() => {}, { each: () => () => {} }) as unknown as TestAPI;

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
    async renew() {
      running.rig = await rig().renew();
      return running.rig;
    },
    close: () => rig().close(),
  };
}

async function takePictures(browser: RigBrowser | undefined, title: string): Promise<void> {
  await mkdir(failures, { recursive: true });
  const path = join(failures, title.replace(/[^\p{L}\p{N}]+/gu, '-'));
  await browser?.takePictures(path).catch((error) => console.error('No picture:', error));
}
