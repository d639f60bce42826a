import { companyKey, isAddressable } from './company-id.ts';
import { visibleText } from './visible-text.ts';

/** More than that is a list, and the API tells that itself or the ids come from a file. */
export const mostPastedIds = 1000;

/** What stands between ids, and around them in a list of quoted ones or in a table. */
const between = /[\s,;，；、､،؛|"'“”„«»[\]]+/u;

/** What a list puts before an id (`- `, `•`, `(`), and a sentence behind it. */
const marks = /^[^\p{L}\p{N}_]+|[.:!?)*•·>}`]+$/gu;

/** `1.`, `2)`, `(3)`, `a.`: in front of an item of a list. */
const isListMark = (text: string): boolean =>
  /^\(?(?:\d{1,4}|[a-z])[.)]+$/i.test(text.normalize('NFKC'));

/** The ids in a pasted text, each once in any letter case; those that cannot be asked for are left out. */
export function pastedIds(text: string): string[] {
  const parts = visibleText(text).split(between);
  const ids = parts
    .filter((part) => !isListMark(part))
    .map((part) => part.replace(marks, ''))
    .filter(isAddressable);
  return [...new Map(ids.map((id) => [companyKey(id), id])).values()];
}
