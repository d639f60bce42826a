import { cleanName } from './clean-name.ts';
import type { PageReading } from './page-reading.ts';

/** How a system writes its titles. */
export interface TitleForm {
  /** The product's own name, which is nobody's client. */
  product: string;
  /** What it adds behind a name in the title: ` | HubSpot`. */
  tails: string[];
}

export interface ChosenName {
  name: string;
  /**
   * The system's own name field, and the title says the same; or the one text of the links that
   * were clicked. All else may be an old heading, a preview, or the page's own name.
   */
  isCertain: boolean;
}

const placeholders = new Set(['add title', 'new account', 'new company', 'untitled']);

/**
 * The name on a page, in the order of what is most likely to be one; null where there is none.
 * `knowsFields`: the system's name fields are known, so that a heading does not count as one.
 */
export function chooseName(
  reading: PageReading,
  form: TitleForm | null,
  knowsFields: boolean,
): ChosenName | null {
  const isName = (text: string) => text !== '' && !isProductsOwn(text, form);
  const selection = cleanName(reading.selection);
  if (isName(selection)) return { name: selection, isCertain: false };
  const links = [...new Set(reading.linkTexts.map(cleanName).filter(isName))];
  if (links[0]) return { name: links[0], isCertain: links.length === 1 };
  const candidates = (knowsFields ? reading.fields : reading.headings)
    .map(cleanName)
    .filter(isName);
  const agreed = candidates.find((name) => agree(name, cleanName(reading.title)));
  if (agreed) return { name: agreed, isCertain: true };
  const others = [
    ...reading.fields,
    ...reading.organizations,
    reading.openGraphTitle,
    ...reading.headings,
    reading.title,
  ];
  const name = others.map((text) => withoutAddition(cleanName(text), form)).find(isName);
  return name === undefined ? null : { name, isCertain: false };
}

function isProductsOwn(text: string, form: TitleForm | null): boolean {
  const lower = text.toLowerCase();
  return placeholders.has(lower) || lower === form?.product.toLowerCase();
}

/** `(3) Acme | HubSpot` without what is not the name. A tail is cut where it is known, never at a sign alone. */
function withoutAddition(title: string, form: TitleForm | null): string {
  const text = title.replace(/^\(\d+\+?\) /, '').replace(/ - Saved$/, '');
  const tail = form?.tails.find((tail) => text.toLowerCase().endsWith(tail.toLowerCase()));
  return tail === undefined ? text : text.slice(0, -tail.length).trim();
}

const separatorBefore = /(?:^|[|\-–—~»:·•)]\s+)$/;
const separatorAfter = /^(?:$|\s*[|\-–—~»·•])/;

/** Whether the title holds the name as a whole part: alone, or between separators. */
function agree(name: string, title: string): boolean {
  const text = title.toLowerCase();
  const wanted = name.toLowerCase();
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (
      separatorBefore.test(text.slice(0, at)) &&
      separatorAfter.test(text.slice(at + wanted.length))
    ) {
      return true;
    }
  }
  return false;
}
