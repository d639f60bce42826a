import type { Waiting } from '../companies/history/waiting.ts';
import { daysAgoText } from './dates.ts';
import { translate, translateCount } from './translate.ts';

/** "Link copied 5 days ago · reminded once": since when a client is waited for. `now` in milliseconds since 1970. */
export function waitingText({ since, reminders }: Waiting, now: number): string {
  const sent = translate('link_sent', daysAgoText(since, now));
  return reminders === 0 ? sent : `${sent} · ${translateCount('reminded_times', reminders)}`;
}
