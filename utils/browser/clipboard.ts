import type { CopyOutcome } from '../companies/outcome.ts';
import { copyInOffscreenDocument, openOffscreenDocument } from './offscreen-clipboard.ts';

/** A later answer must not replace what the user has copied since. */
const longestWait = 5000;

/** Firefox's background page has a clipboard; Chromium's worker has none. */
const writesDirectly = import.meta.env.FIREFOX;

/** An older gesture in flight ends with this worker, and so may this. Ahead of a clock that was set back. */
let newestGesture = 0;

/**
 * Announces that the user asked for a copy, at `gestureAt` milliseconds since 1970: copies of older
 * gestures are no longer written. Chromium's clipboard document is opened while the API is called:
 * that keeps the browser busy, so `after` is what has to come before the first request.
 */
export function expectCopy(gestureAt: number, after: Promise<unknown> = Promise.resolve()): void {
  const isAhead = newestGesture > Date.now();
  newestGesture = isAhead ? gestureAt : Math.max(newestGesture, gestureAt);
  if (!writesDirectly) after.then(openOffscreenDocument).catch(() => undefined);
}

/** Writes the text, within 5 seconds of its gesture and only for the newest one. */
export async function copyText(text: string, gestureAt: number): Promise<CopyOutcome> {
  if (isLate(gestureAt)) return 'late';
  try {
    if (writesDirectly) {
      await navigator.clipboard.writeText(text);
      return 'copied';
    }
    const document = await openOffscreenDocument();
    if (isLate(gestureAt)) return 'late';
    return (await copyInOffscreenDocument(document, text)) ? 'copied' : 'failed';
  } catch {
    return 'failed';
  }
}

const isLate = (gestureAt: number) =>
  gestureAt < newestGesture || Math.abs(Date.now() - gestureAt) > longestWait;
