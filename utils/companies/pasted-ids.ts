import { companyKey, isAddressable } from './company-id.ts';

/** More than that is a list, and the API tells that itself or the ids come from a file. */
export const mostPastedIds = 1000;

/** What stands between ids, and around them in a list of quoted ones. */
const between = /[\s,;，；、､،؛"'“”„«»[\]]+/u;

/** The ids in a pasted text, each once in any letter case; those that cannot be asked for are left out. */
export function pastedIds(text: string): string[] {
  const ids = text.split(between).filter(isAddressable);
  return [...new Map(ids.map((id) => [companyKey(id), id])).values()];
}
