import { cleanName } from './clean-name.ts';
import type { CrmSystem } from './crm-system.ts';
import type { PageReading } from './page-reading.ts';

/** What a system says of its own pages; null: a page of which nothing is known. */
type Known = Pick<CrmSystem, 'title' | 'page'> | null;

export interface ChosenName {
  name: string;
  /**
   * The system's own name field, and the title says the same; or the one text of the links that
   * were clicked. All else may be an old heading, a preview, or the page's own name.
   */
  isCertain: boolean;
}

/** What stands in a name's place where there is none yet. */
const placeholders = ['Add title', 'New Account', 'New Company', 'Untitled'];

/**
 * The name on a page, in the order of what is most likely to be one; null where there is none. A
 * heading counts as the name field where no field of the system is known.
 */
export function chooseName(reading: PageReading, system: Known): ChosenName | null {
  const isName = (text: string) => text !== '' && !isProductsOwn(text, system);
  const knowsFields = (system?.page.nameFields.length ?? 0) > 0;
  const selection = cleanName(reading.selection);
  if (isName(selection)) return { name: selection, isCertain: false };
  const candidates = (knowsFields ? reading.fields : reading.headings)
    .map(cleanName)
    .filter(isName);
  const agreed = candidates.find((name) => agree(name, reading.title, system));
  if (agreed) return { name: agreed, isCertain: true };
  const others = [
    ...reading.fields,
    ...reading.organizations,
    reading.openGraphTitle,
    ...reading.headings,
    reading.title,
  ];
  const name = others.map((text) => withoutAddition(cleanName(text), system)).find(isName);
  return name === undefined ? null : { name, isCertain: false };
}

/** The name that the links to a record give it; certain where all of them say the same. */
export function chooseLinkName(
  { linkTexts }: PageReading,
  link: string,
  system: Known,
): ChosenName | null {
  const texts = new Set(linkTexts.map(cleanName).filter((text) => text !== ''));
  const names = [...texts].filter((text) => !isProductsOwn(text, system) && !isAddress(text, link));
  const name = names.find((text) => text.length > longestInitials) ?? names[0];
  return name === undefined ? null : { name, isCertain: texts.size === 1 };
}

/** A picture's, beside the name. */
const longestInitials = 2;

/** Messages and notes show a link as the address that it leads to, whole or cut short. */
const isAddress = (text: string, link: string): boolean =>
  /^https?:\/\//i.test(text) || text.toLowerCase().includes(URL.parse(link)?.host ?? link);

function isProductsOwn(text: string, system: Known): boolean {
  const own = [...placeholders, ...(system?.page.placeholders ?? []), system?.title ?? ''];
  return own.some((word) => word.toLowerCase() === text.toLowerCase());
}

/** A number of messages in front, and a state that is glued on. */
const additions = [/^\(\d+\+?\) /, / - Saved$/];

/** `(3) Acme | HubSpot` without what is not the name: known heads and tails, never a sign alone. */
function withoutAddition(title: string, system: Known): string {
  const { titleHeads = [], titleTails = [] } = system?.page ?? {};
  return [...additions, ...titleHeads, ...titleTails]
    .reduce((text, addition) => text.replace(addition, ''), title)
    .trim();
}

const separatorBefore = /(?:^|[|\-–—~»:·•)]\s+)$/;
const separatorAfter = /^(?:$|\s*[|\-–—~»·•])/;

/** Whether the title holds the name as a whole part: alone, or between separators. */
function agree(name: string, title: string, system: Known): boolean {
  const text = withoutAddition(cleanName(title), system).toLowerCase();
  const wanted = name.toLowerCase();
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + wanted.length);
    if (separatorBefore.test(before) && separatorAfter.test(after)) return true;
  }
  return false;
}
