import { companyKey, isAddressable } from './company-id.ts';
import { visibleText } from './visible-text.ts';

/** A longer text is a list, which the API gives itself or which comes from a file. */
export const mostPastedIds = 1000;

/** What separates ids, and surrounds them in a quoted list or a table. */
const between = /[\s,;，；、､،؛|"'“”„«»[\]]+/u;

/** What a list puts before an id (`- `, `•`, `(`), and a sentence behind it. */
const marks = /^[^\p{L}\p{N}_]+|[.:!?)*•·>}`]+$/gu;

/** `1.`, `2)`, `(3)`, `a.`: in front of an item of a list. */
const isListMark = (text: string): boolean =>
  /^\(?(?:\d{1,4}|[a-z])[.)]+$/i.test(text.normalize('NFKC'));

/** The ids in a pasted text, each once in any letter case, without those that the API cannot be asked for. */
export function pastedIds(text: string): string[] {
  const parts = visibleText(text).split(between);
  const ids = parts
    .filter((part) => !isListMark(part))
    .map((part) => part.replace(marks, ''))
    .filter(isAddressable);
  return [...new Map(ids.map((id) => [companyKey(id), id])).values()];
}
