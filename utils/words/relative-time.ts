import { browser } from 'wxt/browser';
import { timeText } from './dates.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let format: Intl.RelativeTimeFormat | undefined;

/**
 * "2 minutes ago", "yesterday"; the date and time of what is a week old. A time of the future, by a
 * clock that was set back, is now. Both in milliseconds since 1970.
 */
export function relativeText(time: number, now: number): string {
  format ??= new Intl.RelativeTimeFormat(browser.i18n.getUILanguage(), { numeric: 'auto' });
  const age = Math.max(0, now - time);
  if (age < minute) return format.format(0, 'second');
  if (age < hour) return format.format(-Math.floor(age / minute), 'minute');
  if (age < day) return format.format(-Math.floor(age / hour), 'hour');
  if (age < 7 * day) return format.format(-Math.floor(age / day), 'day');
  return timeText(time, now);
}
