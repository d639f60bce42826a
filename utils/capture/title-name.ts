import { cleanName } from './clean-name.ts';
import type { KnownPage } from './known-page.ts';

/** Signs in titles between a name and other texts. */
const anyMarks = '|-–—~»·•:';

const oneOf = (marks: string) => `(?:${Array.from(marks, RegExp.escape).join('|') || '(?!)'})`;

/** A number of messages in front, and a state that is glued on: no part of a name. */
export const withoutState = (text: string): string =>
  cleanName(text)
    .replace(/^\(\d+\+?\) /, '')
    .replace(/ ?- Saved$/, '');

/** `(3) Acme | HubSpot` without what is not the name: known heads and tails, never a mark alone. */
export function nameInTitle(title: string, page: KnownPage | null): string {
  const { titleHeads = [], titleTails = [] } = page?.page ?? {};
  const text = withoutState(title);
  // A record without a name: the tail is all that there is.
  return [...productsOwn(page), ...titleHeads, ...titleTails]
    .reduce((rest, addition) => rest.replace(addition, ''), isMark.test(text) ? ` ${text}` : text)
    .trim();
}

const mark = oneOf(anyMarks);
const isMark = new RegExp(`^${mark} `);

/** `Acme - Atlas CRM`, and nothing but that. */
const anyProduct = new RegExp(`(?:^| +${mark} +)[\\p{L}\\p{N}]+ CRM$`, 'iu');

/** What the product puts of itself into a title: `Close - Acme`, `Acme | Zendesk Support`. */
function productsOwn(page: KnownPage | null): RegExp[] {
  if (!page?.title) return [anyProduct];
  const name = RegExp.escape(page.title);
  return [
    anyProduct,
    new RegExp(`^${name} *${mark} +`, 'i'),
    new RegExp(` +${mark} +${name}(?: [\\p{L}\\p{N}]+)?$`, 'iu'),
  ];
}

/**
 * Whether the title confirms the name: it is the name, or has it between marks. `marks`: those that
 * may remain beside a name once all known parts are cut; others are part of the name.
 */
export function agreesWithTitle(
  name: string,
  title: string,
  page: KnownPage | null,
  marks: string = page?.page.titleMarks ?? anyMarks,
): boolean {
  // What has no visible letter stands everywhere.
  if (name === '') return false;
  const text = nameInTitle(title, page).toLowerCase();
  const wanted = name.toLowerCase();
  const before = new RegExp(`(?:^|${oneOf(marks)}\\s+)$`);
  // Behind a name a colon is part of it: `Acme: Europe`.
  const after = new RegExp(`^(?:$|\\s*${oneOf(marks.replace(':', ''))})`);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (before.test(text.slice(0, at)) && after.test(text.slice(at + wanted.length))) return true;
  }
  return false;
}
