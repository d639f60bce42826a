import { longestText } from './company-id.ts';

/** Never translated: colleagues with another language read it too. */
const mark = '[retired] ';

export function isRetired(company: { name: string | null }): boolean {
  return company.name?.startsWith(mark) ?? false;
}

/**
 * The name of a retired Company: the mark before its name, or before its id where it has none, cut
 * to what the API takes. A retired one keeps its name.
 */
export function retiredName(company: { id: string; name: string | null }): string {
  const name = company.name || company.id;
  return cutText(isRetired({ name }) ? name : mark + name, longestText);
}

/** The name to offer where a retired Company is to be brought back. */
export function nameBeforeRetiring(company: { name: string | null }): string {
  const name = company.name ?? '';
  return isRetired({ name }) ? name.slice(mark.length) : name;
}

/** Cuts to a number of UTF-16 units without leaving half a character behind. */
export function cutText(text: string, length: number): string {
  const cut = text.slice(0, length);
  return cut.length < text.length && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
