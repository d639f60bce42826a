import * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  type PageFailure,
  type PageQuestion,
  type PageReading,
  pageReadingSchema,
} from '../capture/page-reading.ts';
import type { Word } from '../capture/show-word.ts';
import { failed, type Result, success } from '../result.ts';

/** A frame of a tab; 0 is the page itself. */
export interface Place {
  tabId: number;
  frameId: number;
}

/** A page that never answers is waited for so long. */
const longestWait = 500;

/** Reads a page that the user acts on: `activeTab` has let us in. What comes is untrusted text. */
export async function readPage(
  place: Place,
  question: PageQuestion,
): Promise<Result<PageReading, PageFailure>> {
  const reading = await Promise.race([ask(place, question), silence()]);
  if (reading === 'silent' || reading === 'refused') return failed(reading);
  const parsed = v.safeParse(pageReadingSchema, reading);
  return parsed.success ? success(parsed.output) : failed('silent');
}

/** A page may take its time to load: what stands in it already is read. */
const atOnce = { injectImmediately: true };

async function ask({ tabId, frameId }: Place, question: PageQuestion): Promise<unknown> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({ ...atOnce, target, files: ['/read-page.js'] });
    const [answer] = await browser.scripting.executeScript({
      ...atOnce,
      target,
      func: (asked: PageQuestion) => globalThis.quickCompaniesReadPage?.(asked),
      args: [question],
    });
    return answer?.result;
  } catch {
    return 'refused';
  }
}

const silence = () =>
  new Promise<'silent'>((resolve) => setTimeout(() => resolve('silent'), longestWait));

/** Shows a word in the page of a tab, where the browser lets us; the badge stands for it elsewhere. */
export async function showWord(tabId: number, word: Word): Promise<void> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ ...atOnce, target, files: ['/show-word.js'] });
    await browser.scripting.executeScript({
      ...atOnce,
      target,
      func: (shown: Word) => globalThis.quickCompaniesShowWord?.(shown),
      args: [word],
    });
  } catch {
    // The browser's own pages and stores let nobody in.
  }
}
