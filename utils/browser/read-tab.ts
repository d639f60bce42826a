import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { type HeadingsReading, headingsReadingSchema } from '../capture/headings-reading.ts';
import {
  type LinksQuestion,
  type LinksReading,
  linksReadingSchema,
} from '../capture/links-reading.ts';
import type { PageFailure } from '../capture/page-reading.ts';
import { failed, type Result, success } from '../result.ts';

/** A page takes a moment to be read in full; its user waits for that. In milliseconds. */
const longestWait = 3000;

/** More frames than any page of a CRM has. */
const mostFrames = 50;

/**
 * Reads the links of a page that the user acts on, in all frames that `activeTab` covers: those of
 * the same origin.
 */
export async function readLinksOfTab(
  tabId: number,
  question: LinksQuestion,
): Promise<Result<LinksReading[], PageFailure>> {
  const injection: Asking<[LinksQuestion]> = {
    target: { tabId, allFrames: true },
    func: (asked) => globalThis.quickCompaniesReadLinks?.(asked),
    args: [question],
  };
  return await readFrames('/read-links.js', injection, linksReadingSchema);
}

/** Reads the headings of a page that the user acts on, with `activeTab`. */
export async function readHeadingsOfTab(
  tabId: number,
): Promise<Result<HeadingsReading, PageFailure>> {
  const injection: Asking<[]> = {
    target: { tabId, frameIds: [0] },
    func: () => globalThis.quickCompaniesReadHeadings?.(),
    args: [],
  };
  const frames = await readFrames('/read-headings.js', injection, headingsReadingSchema);
  return frames.ok ? success(frames.value[0]) : frames;
}

type Script = '/read-links.js' | '/read-headings.js';

/** What a script of ours is asked, once it stands in these frames. */
interface Asking<Arguments extends unknown[]> {
  target: Browser.scripting.InjectionTarget;
  func: (...question: Arguments) => unknown;
  args: Arguments;
}

/** Runs a script of ours in a page, and then asks it. Gives what its frames answer. */
async function readFrames<Arguments extends unknown[], Reading>(
  file: Script,
  asking: Asking<Arguments>,
  schema: v.GenericSchema<unknown, Reading>,
): Promise<Result<[Reading, ...Reading[]], PageFailure>> {
  const answers = await Promise.race([ask(file, asking), silence()]);
  if (answers === 'silent' || answers === 'refused') return failed({ kind: answers });
  const [first, ...others] = answers.slice(0, mostFrames).flatMap(({ result }) => {
    const reading = v.safeParse(schema, result);
    return reading.success ? [reading.output] : [];
  });
  return first === undefined ? failed({ kind: 'silent' }) : success([first, ...others]);
}

async function ask<Arguments extends unknown[]>(file: Script, asking: Asking<Arguments>) {
  const atOnce = { injectImmediately: true };
  try {
    await browser.scripting.executeScript({ ...atOnce, target: asking.target, files: [file] });
    return await browser.scripting.executeScript({ ...atOnce, ...asking });
  } catch {
    return 'refused';
  }
}

const silence = () =>
  new Promise<'silent'>((resolve) => setTimeout(resolve, longestWait, 'silent'));
