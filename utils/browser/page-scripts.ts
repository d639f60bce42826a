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
 * A page that never answers is waited for so long, in milliseconds; one that has taken our script in is
 * alive, and has as long again for its answer.
 */
const longestWait = 500;

/**
 * Reads a page that the user acts on: `activeTab` has let us in. What comes is untrusted text. `wait`:
 * where nothing hangs on a quick answer, how long a page that does not answer is waited for.
 */
export async function readPage(
  place: Place,
  question: PageQuestion,
  wait = longestWait,
): Promise<Result<PageReading, PageFailure>> {
  const reading = await ask(place, question, wait);
  if (reading === 'silent' || reading === 'refused') return failed({ kind: reading });
  const parsed = v.safeParse(pageReadingSchema, reading);
  return parsed.success ? success(parsed.output) : failed({ kind: 'silent' });
}

/** A page may take its time to load: what stands in it already is read. */
const atOnce = { injectImmediately: true };

async function ask(
  { tabId, frameId }: Place,
  question: PageQuestion,
  wait: number,
): Promise<unknown> {
  const target = { tabId, frameIds: [frameId] };
  const inject = () =>
    browser.scripting.executeScript({ ...atOnce, target, files: ['/read-page.js'] });
  const read = () =>
    browser.scripting.executeScript({
      ...atOnce,
      target,
      func: (asked: PageQuestion) => globalThis.quickCompaniesReadPage?.(asked),
      args: [question],
    });
  try {
    if ((await orSilent(inject(), wait)) === 'silent') return 'silent';
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
 * Shows a word in the page of a tab, where the browser lets us; the badge stands for it elsewhere. Ends
 * once it is on its way there: what is shown after that stands above it.
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
    // The answer comes with the button's press: the page may have gone by then.
    if (onCancel)
      shown.then(([page]) => page?.result === true && onCancel()).catch(() => undefined);
    else await shown;
  } catch {
    // The browser's own pages and stores let nobody in.
  }
}
