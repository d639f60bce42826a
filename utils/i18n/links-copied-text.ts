import type { CopiedLinks } from '../companies/outcome.ts';
import { relativeText } from './dates.ts';
import { translate, translateCount } from './translate.ts';

const copies = {
  links: { done: 'links_copied', late: 'links_too_late', failed: 'links_not_copied' },
  messages: { done: 'messages_copied', late: 'messages_too_late', failed: 'messages_not_copied' },
} as const;

/** What became of copying several links, or messages: how many, how old the oldest link is, how many have none. */
export function linksCopiedText(
  { copy, copied, without, oldest }: CopiedLinks,
  now: number,
  what: keyof typeof copies = 'links',
): string {
  if (copied > 0 && copy === 'late') return translate(copies[what].late);
  if (copied > 0 && copy !== 'copied') return translate(copies[what].failed);
  const parts = [
    copied === 0
      ? translate('links_none')
      : translateCount(copies[what].done, copied, relativeText(oldest ?? now, now)),
  ];
  if (copied > 0 && without > 0) parts.push(translateCount('links_left_out', without));
  return parts.join(' ');
}
