import { setTimeout as wait } from 'node:timers/promises';
import type { ChromiumBrowser } from '../e2e/rig/chromium/chromium-browser.ts';
import type { RigBrowser } from '../e2e/rig/rig-browser.ts';
import type { Rig } from '../e2e/rig/start-rig.ts';
import { patience, within } from '../e2e/rig/until.ts';
import { fillNewCompany } from '../e2e/steps/create-company.ts';
import type { Figure } from './figure.ts';
import { kill } from './kill.ts';
import { median, middleHalf } from './statistics.ts';
import { timeApi } from './time-api.ts';

const rounds = 20;
/** A draft is saved, and Enter is taken for meant, after less than this. */
const settling = 500;
const most = { cold: 150, warm: 30 };

/** Notes when a key was pressed in the popup, and when it said that the link is copied. */
const noteTime = (sentence: string) => {
  let pressed = 0;
  addEventListener('keydown', () => (pressed = performance.now()), true);
  const time = new Promise<number>((resolve) => {
    new MutationObserver(() => {
      if (document.body.textContent?.includes(sentence)) resolve(performance.now() - pressed);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  Object.assign(globalThis, { time });
};

const readTime = () => Reflect.get(globalThis, 'time') as Promise<number>;

/**
 * From pressing Enter, which is **Create and copy link**, to the popup saying that the link is on the clipboard
 * (which is somewhat later than its being there), less the time that the simulator had the requests.
 */
export async function measureCopying(rig: Rig, chromium: ChromiumBrowser): Promise<Figure[]> {
  const api = timeApi(rig);
  const run = async (cold: boolean, name: string) => {
    await leaveDraft(rig.browser, name);
    const popup = await rig.browser.openPopup();
    await wait(settling);
    await popup.evaluate(noteTime, `Created ${name} in Agency APP. Link copied.`);
    if (cold) await kill(chromium);
    api.reset();
    await popup.press('Enter');
    const time = (await within(patience, popup.evaluate(readTime))) - api.spent();
    const copied = await rig.browser.readClipboard();
    const link = rig.linkApp.company(name)?.pageKey;
    if (!link || !copied.endsWith(link)) throw new Error(`The clipboard holds ${copied}`);
    await popup.close();
    return time;
  };
  const times = { cold: [] as number[], warm: [] as number[] };
  await run(false, 'first');
  for (let round = 0; round < rounds; round += 1) {
    times.cold.push(await run(true, `cold${round}`));
    times.warm.push(await run(false, `warm${round}`));
  }
  return (['cold', 'warm'] as const).map((kind) => ({
    what: `Create and copy link, ${kind}`,
    value: `${median(times[kind]).toFixed(0)} ms (${middleHalf(times[kind])})`,
    bound: `${most[kind]} ms`,
    holds: median(times[kind]) <= most[kind],
  }));
}

/**
 * The form is filled in one popup and sent from the next, where nothing has asked for the
 * accessibility tree: keeping that up to date takes time of its own.
 */
async function leaveDraft(browser: RigBrowser, name: string): Promise<void> {
  const popup = await browser.openPopup();
  await fillNewCompany(popup, name, name.toUpperCase());
  await wait(settling);
  await popup.close();
}
