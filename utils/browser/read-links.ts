import * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  type LinksQuestion,
  type LinksReading,
  linksReadingSchema,
} from '../capture/links-reading.ts';
import type { PageFailure } from '../capture/page-reading.ts';
import { failed, type Result, success } from '../result.ts';

/** A long list takes a moment to be read; the user waits for it in the popup. */
const longestWait = 3000;

/** More frames than any page of a CRM has. */
const mostFrames = 50;

const answersSchema = v.array(v.object({ result: v.optional(v.unknown()) }));

/**
 * Reads the links of a page that the user acts on, in all frames that `activeTab` covers: those of
 * the same origin.
 */
export async function readLinksOfTab(
  tabId: number,
  question: LinksQuestion,
): Promise<Result<LinksReading[], PageFailure>> {
  const answers = await Promise.race([ask(tabId, question), silence()]);
  if (answers === 'silent' || answers === 'refused') return failed({ kind: answers });
  const parsed = v.safeParse(answersSchema, answers);
  if (!parsed.success) return failed({ kind: 'silent' });
  const frames = parsed.output.slice(0, mostFrames).flatMap(({ result }) => {
    const reading = v.safeParse(linksReadingSchema, result);
    return reading.success ? [reading.output] : [];
  });
  return frames.length > 0 ? success(frames) : failed({ kind: 'silent' });
}

async function ask(tabId: number, question: LinksQuestion): Promise<unknown> {
  const injection = { injectImmediately: true, target: { tabId, allFrames: true } };
  try {
    await browser.scripting.executeScript({ ...injection, files: ['/read-links.js'] });
    return await browser.scripting.executeScript({
      ...injection,
      func: (asked: LinksQuestion) => globalThis.quickCompaniesReadLinks?.(asked),
      args: [question],
    });
  } catch {
    return 'refused';
  }
}

const silence = () =>
  new Promise<'silent'>((resolve) => setTimeout(() => resolve('silent'), longestWait));
