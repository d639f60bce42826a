import { localeOfMessages } from './translate.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** In the language of the words around it. */
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOfMessages(), options);
  formats.set(key, made);
  return made;
}

/** "10:32" today, "Mar 3, 10:32" on another day. Both in milliseconds since 1970. */
export function timeText(time: number, now: number): string {
  const today = new Date(time).toDateString() === new Date(now).toDateString();
  if (today) return format({ timeStyle: 'short' }).format(time);
  return format({ dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** "March 2023" of an ISO 8601 text; undefined where it is no date. */
export function monthText(iso: string | null): string | undefined {
  const time = Date.parse(iso ?? '');
  return Number.isNaN(time) ? undefined : format({ month: 'long', year: 'numeric' }).format(time);
}

/** The whole date and time of an ISO 8601 text; undefined where it is no date. */
export function fullDateText(iso: string | null): string | undefined {
  const time = Date.parse(iso ?? '');
  if (Number.isNaN(time)) return undefined;
  return format({ dateStyle: 'full', timeStyle: 'short' }).format(time);
}

let numbers: Intl.NumberFormat | undefined;

export function numberText(number: number): string {
  numbers ??= new Intl.NumberFormat(localeOfMessages());
  return numbers.format(number);
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let relativeFormat: Intl.RelativeTimeFormat | undefined;

/**
 * "2 minutes ago", "yesterday"; the date and time of what is a week old. A time of the future, by a
 * clock that was set back, is now. Both in milliseconds since 1970.
 */
export function relativeText(time: number, now: number): string {
  return now - time < 7 * day ? daysAgoText(time, now) : timeText(time, now);
}

/** The age of something old, in days: "12 days ago". */
export function daysAgoText(time: number, now: number): string {
  relativeFormat ??= new Intl.RelativeTimeFormat(localeOfMessages(), { numeric: 'auto' });
  const age = Math.max(0, now - time);
  if (age < minute) return relativeFormat.format(0, 'second');
  if (age < hour) return relativeFormat.format(-Math.floor(age / minute), 'minute');
  if (age < day) return relativeFormat.format(-Math.floor(age / hour), 'hour');
  return relativeFormat.format(-Math.floor(age / day), 'day');
}
