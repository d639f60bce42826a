import type { CopiedLinks } from '../companies/outcome.ts';
import { relativeText } from './dates.ts';
import { translate, translateCount } from './translate.ts';

/** What became of copying several links: how many, how old the oldest is, and how many have none. */
export function linksCopiedText(
  { copy, copied, without, oldest }: CopiedLinks,
  now: number,
): string {
  if (copied > 0 && copy === 'late') return translate('links_too_late');
  if (copied > 0 && copy !== 'copied') return translate('links_not_copied');
  const parts = [
    copied === 0
      ? translate('links_none')
      : translateCount('links_copied', copied, relativeText(oldest ?? now, now)),
  ];
  if (copied > 0 && without > 0) parts.push(translateCount('links_left_out', without));
  return parts.join(' ');
}
