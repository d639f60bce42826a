import { longestText } from '../companies/company-id.ts';
import { cutText } from '../companies/retired.ts';

/**
 * Control characters, half characters and signs that are not seen, such as directions; but not the
 * joiners, which Persian, Indic scripts and emoji are spelt with.
 */
const unseen = /[\p{Cc}\p{Cs}\u2028\u2029]|(?![\u200C\u200D])\p{Cf}/gu;

/** A page's text as a name: on one line, without what is not seen, cut to what the API takes. */
export function cleanName(text: string): string {
  const seen = text.replace(/\s+/g, ' ').replace(unseen, '');
  return cutText(seen.replace(/ +/g, ' ').trim(), longestText).trim();
}
