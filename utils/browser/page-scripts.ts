import * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  type PageFailure,
  type PageQuestion,
  type PageReading,
  pageReadingSchema,
} from '../capture/page-reading.ts';
import type { ShownToast, Toast } from '../capture/show-toast.ts';
import { textDirection, translate } from '../i18n/translate.ts';
import { failed, type Result, success } from '../result.ts';

/** A frame of a tab; 0 is the page itself. */
export interface Place {
  tabId: number;
  frameId: number;
}

/**
 * How long a page may take to run our script, in milliseconds. A page that has run it is alive, and
 * has as long again to answer.
 */
const longestWait = 500;

/**
 * Reads a page that the user acts on, with `activeTab`. The answer is untrusted text. `wait`: how
 * long to wait for a page that does not answer, where there is no hurry. `injecting`: by whoever has
 * begun to get it ready.
 */
export async function readPage(
  place: Place,
  question: PageQuestion,
  {
    wait = longestWait,
    injecting = injectReader(place),
  }: { wait?: number | undefined; injecting?: Promise<unknown> | undefined } = {},
): Promise<Result<PageReading, PageFailure>> {
  const reading = await ask(place, question, wait, injecting);
  if (reading === 'silent' || reading === 'refused') return failed({ kind: reading });
  const parsed = v.safeParse(pageReadingSchema, reading);
  return parsed.success ? success(parsed.output) : failed({ kind: 'silent' });
}

/** In milliseconds. A page so busy still answers in time for a link to reach the clipboard. */
const waitForBusyPage = 1500;

/** Chromium may tell of a press in a menu so many milliseconds before `activeTab` lets us into its page. */
const letInAfter = 300;
const pause = 60;

/** As `readPage`, where nobody looks again: for a press whose Company is to be made at once. */
export async function readPressedPage(
  place: Place,
  question: PageQuestion,
  { injecting }: { injecting?: Promise<unknown> | undefined } = {},
): Promise<Result<PageReading, PageFailure>> {
  const begin = performance.now();
  let reading = await readPage(place, question, { wait: waitForBusyPage, injecting });
  while (isRefused(reading) && performance.now() - begin < letInAfter) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    reading = await readPage(place, question, { wait: waitForBusyPage });
  }
  return reading;
}

const isRefused = (reading: Result<PageReading, PageFailure>): boolean =>
  !reading.ok && reading.error.kind === 'refused';

/** A page may take its time to load: what it has so far is read. */
const atOnce = { injectImmediately: true };

const targetOf = ({ tabId, frameId }: Place) => ({ tabId, frameIds: [frameId] });

/** Gets a page ready to be read, which `readPage` then waits for. */
export function injectReader(place: Place): Promise<unknown> {
  const target = targetOf(place);
  const injecting = browser.scripting.executeScript({
    ...atOnce,
    target,
    files: ['/read-page.js'],
  });
  injecting.catch(() => undefined);
  return injecting;
}

async function ask(
  place: Place,
  question: PageQuestion,
  wait: number,
  injecting: Promise<unknown>,
): Promise<unknown> {
  const read = () =>
    browser.scripting.executeScript({
      ...atOnce,
      target: targetOf(place),
      func: (asked: PageQuestion) => globalThis.quickCompaniesReadPage?.(asked),
      args: [question],
    });
  try {
    if ((await orSilent(injecting, wait)) === 'silent') return 'silent';
    const answers = await orSilent(read(), wait);
    return answers === 'silent' ? answers : answers[0]?.result;
  } catch {
    return 'refused';
  }
}

function orSilent<Answer>(answer: Promise<Answer>, wait: number): Promise<Answer | 'silent'> {
  const silence = new Promise<'silent'>((resolve) => setTimeout(() => resolve('silent'), wait));
  return Promise.race([answer, silence]);
}

/**
 * Shows a toast in the page of a tab, where the browser allows it; elsewhere the badge is all there
 * is. Resolves once the toast is on its way, so that a later one is shown above it.
 */
export async function showToast(tabId: number, toast: Toast, onCancel?: () => void): Promise<void> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ ...atOnce, target, files: ['/show-toast.js'] });
    const shown = browser.scripting.executeScript({
      ...atOnce,
      target,
      func: (shown: ShownToast) => globalThis.quickCompaniesShowToast?.(shown),
      args: [{ ...toast, language: translate('language'), direction: textDirection() }],
    });
    // The answer comes with a press of the button: the page may be closed by then.
    if (onCancel)
      shown.then(([page]) => page?.result === true && onCancel()).catch(() => undefined);
    else await shown;
  } catch {
    // The browser's own pages and stores cannot be scripted.
  }
}
