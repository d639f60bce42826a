import { setTimeout as wait } from 'node:timers/promises';
import { fillNewCompany } from '../e2e/steps/create-company.ts';
import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import type { RigBrowser } from '../rig/rig-browser.ts';
import type { Rig } from '../rig/start-rig.ts';
import { patience, until, within } from '../rig/until.ts';
import type { Figure } from './figure.ts';
import { kill } from './kill.ts';
import { median, middleHalf } from './statistics.ts';
import { timeApi } from './time-api.ts';

const rounds = 20;
/** A draft is saved, and Enter is taken for meant, after less than this. */
const settling = 500;
const most = { cold: 150, warm: 30 };

/**
 * From pressing Enter, which is **Create and copy link**, to the link on the clipboard, less the time
 * that the simulator had the requests. With worker and clipboard document dead, to the popup saying
 * that it is there, which is somewhat later: the document is not there to be listened to.
 */
export async function measureCopying(rig: Rig, chromium: ChromiumBrowser): Promise<Figure[]> {
  const api = timeApi(rig);
  const run = async (name: string, whenCopied: () => Promise<{ at: Promise<number> } | null>) => {
    await leaveDraft(rig.browser, name);
    const popup = await rig.browser.openPopup();
    await wait(settling);
    await popup.evaluate(noteTimes, `Created ${name} in Agency APP. Link copied.`);
    const copied = await whenCopied();
    api.reset();
    await popup.press('Enter');
    const { pressed, said } = await within(patience, popup.evaluate(readTimes));
    await expectCopied(rig, name);
    await popup.close();
    const since = (time: number) => time - pressed - api.spent();
    return { said: since(said), copied: since((await copied?.at) ?? said) };
  };
  const dead = async () => {
    await kill(chromium);
    return null;
  };
  const alive = () => nextCopy(chromium);
  const times = { cold: [] as number[], warm: [] as number[], said: [] as number[] };
  await run('first', dead);
  for (let round = 0; round < rounds; round += 1) {
    times.cold.push((await run(`cold${round}`, dead)).said);
    const { copied, said } = await run(`warm${round}`, alive);
    times.warm.push(copied);
    times.said.push(said);
  }
  return [
    bounded('Create and copy link, cold', times.cold, most.cold),
    bounded('Create and copy link, warm', times.warm, most.warm),
    { what: 'the same, until the popup says so', value: asText(times.said) },
  ];
}

const bounded = (what: string, times: number[], bound: number): Figure => ({
  what,
  value: asText(times),
  bound: `${bound} ms`,
  holds: median(times) <= bound,
});

const asText = (times: number[]) => `${median(times).toFixed(0)} ms (${middleHalf(times)})`;

/** When the clipboard document copies next, in milliseconds since 1970. Waits until it is listened to. */
async function nextCopy({ browser }: ChromiumBrowser): Promise<{ at: Promise<number> }> {
  const target = await until('the clipboard document', () =>
    browser.targets().find((one) => one.url().endsWith('/offscreen.html')),
  );
  const page = await target.asPage();
  await page.evaluate(() => {
    const copied = new Promise<number>((resolve) => {
      // Once the task that copies has ended, it is written.
      addEventListener('copy', () => setTimeout(() => resolve(Date.now())), { once: true });
    });
    Object.assign(globalThis, { copied });
  });
  return { at: page.evaluate(() => Reflect.get(globalThis, 'copied') as Promise<number>) };
}

/** Notes when a key was pressed in the popup, and when it says the sentence. */
const noteTimes = (sentence: string) => {
  let pressed = 0;
  addEventListener('keydown', () => (pressed = Date.now()), true);
  const times = new Promise((resolve) => {
    new MutationObserver(() => {
      if (document.body.textContent?.includes(sentence)) resolve({ pressed, said: Date.now() });
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  Object.assign(globalThis, { times });
};

const readTimes = () =>
  Reflect.get(globalThis, 'times') as Promise<{ pressed: number; said: number }>;

async function expectCopied(rig: Rig, name: string): Promise<void> {
  const copied = await rig.browser.readClipboard();
  const link = rig.linkApp.company(name)?.pageKey;
  if (!link || !copied.endsWith(link)) throw new Error(`The clipboard holds ${copied}`);
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
