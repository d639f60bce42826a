import { localeOfMessages } from '../translate.ts';

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

export function numberText(number: number): string {
  return new Intl.NumberFormat(localeOfMessages()).format(number);
}
