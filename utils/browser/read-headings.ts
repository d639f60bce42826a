import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type HeadingsReading, headingsReadingSchema } from '../capture/headings-reading.ts';
import type { PageFailure } from '../capture/page-reading.ts';
import { failed, type Result, success } from '../result.ts';

/** In milliseconds. The rest of a suggestion is shown meanwhile. */
const longestWait = 3000;

/** Reads the headings of a page that the user acts on, with `activeTab`. */
export async function readHeadingsOfTab(
  tabId: number,
): Promise<Result<HeadingsReading, PageFailure>> {
  const silence = new Promise<'silent'>((resolve) => setTimeout(resolve, longestWait, 'silent'));
  const answer = await Promise.race([ask(tabId), silence]);
  if (answer === 'silent' || answer === 'refused') return failed({ kind: answer });
  const parsed = v.safeParse(headingsReadingSchema, answer);
  return parsed.success ? success(parsed.output) : failed({ kind: 'silent' });
}

async function ask(tabId: number): Promise<unknown> {
  const injection = { injectImmediately: true, target: { tabId, frameIds: [0] } };
  try {
    await browser.scripting.executeScript({ ...injection, files: ['/read-headings.js'] });
    const [answer] = await browser.scripting.executeScript({
      ...injection,
      func: () => globalThis.quickCompaniesReadHeadings?.(),
    });
    return answer?.result;
  } catch {
    return 'refused';
  }
}
