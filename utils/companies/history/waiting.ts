import { isMissing } from '../missing.ts';
import { isRetired } from '../retired.ts';
import { type HistoryEvent, isSent } from './history-event.ts';
import { isBack } from './news.ts';

/** A link went out to the client, and nothing was connected since. Times in milliseconds since 1970. */
export interface Waiting {
  /** When the first link since then was copied. */
  since: number;
  /** How many reminders followed. */
  reminders: number;
  /** When the last link, message or reminder was copied. */
  lastAt: number;
}

/** Whether somebody waits by this history, which is in its order; undefined where nobody does. */
export function waitingAfter(events: readonly HistoryEvent[]): Waiting | undefined {
  const connected = events.findLastIndex(
    (event, index) => event.kind === 'connected' && !isBack(event, events.slice(0, index)),
  );
  const sent = events.slice(connected + 1).filter(isSent);
  const [first, last] = [sent.at(0), sent.at(-1)];
  if (!first || !last) return undefined;
  const reminders = sent.filter(({ kind }) => kind === 'reminded').length;
  return { since: first.at, reminders, lastAt: last.at };
}

interface Waited {
  name: string | null;
  linkPage: { enabled: boolean } | null;
  waiting?: Waiting;
  unseenSince?: number;
  notFoundAt?: number;
}

/** What a Company is waited for; null where nobody can connect it any more: retired, missing, page off. */
export function waitingOf(company: Waited): Waiting | null {
  const canConnect =
    !isRetired(company) && !isMissing(company) && company.linkPage?.enabled !== false;
  return (canConnect && company.waiting) || null;
}

const day = 24 * 60 * 60 * 1000;

/** Whole days since a time; none where a clock was set back. Both in milliseconds since 1970. */
export const daysSince = (time: number, now: number): number =>
  Math.max(0, Math.floor((now - time) / day));

/** A client may take this long, in milliseconds; after that the Company needs attention. */
export const week = 7 * day;

export const isOverAWeek = ({ since }: Pick<Waiting, 'since'>, now: number): boolean =>
  now - since > week;
