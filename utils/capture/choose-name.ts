import { cleanName } from './clean-name.ts';
import type { KnownPage } from './known-page.ts';
import { isNoName } from './no-names.ts';
import type { PageReading } from './page-reading.ts';
import { agreesWithTitle, nameInTitle, withoutState } from './title-name.ts';

/** Null: a page of which nothing is known. */
type Known = KnownPage | null;

export interface ChosenName {
  name: string;
  /**
   * The system's own name field, and the title says the same; or the one text of the links that
   * were clicked; and no machine has translated it. All else may be an old heading, a preview, or the
   * page's own name.
   */
  isCertain: boolean;
}

/** What CRMs call their own pages and buttons. */
const sections = [
  ...['Details', 'Edit', 'More', 'Open', 'Preview', 'Show', 'View'],
  ...['Accounts', 'Companies', 'Contacts', 'Customers', 'Leads', 'Organizations', 'People'],
  ...['Edit account', 'Edit company', 'Edit contact', 'Edit customer', 'Edit organization'],
];

/**
 * The name on a page, in the order of what is most likely to be one; null where there is none. A
 * heading counts as the name field where no field of the system is known.
 */
export function chooseName(reading: PageReading, system: Known): ChosenName | null {
  const selection = cleanName(reading.selection);
  if (!isNoName(selection)) return { name: selection, isCertain: false };
  const agreed = candidatesIn(reading, system).find((text) => isName(text, system));
  if (agreed) return { name: agreed, isCertain: !reading.isTranslated };
  const others = [
    ...[...reading.fields, ...reading.organizations].map(withoutState),
    ...[nameInTitle(reading.openGraphTitle, system)].filter(isNoSection),
    ...headingsIn(reading),
    ...[nameInTitle(reading.title, system)].filter(isNoSection),
  ];
  const name = others.find((text) => isName(text, system));
  return name === undefined ? null : { name, isCertain: false };
}

/** Whether a text in a name's place can be one. */
export const isName = (text: string, system: Known): boolean =>
  !isNoName(text) && !isProductsOwn(text, system);

/** The texts in the name's place that the title confirms. */
function candidatesIn(reading: PageReading, system: Known): string[] {
  const { fields, title } = reading;
  if ((system?.page.nameFields.length ?? 0) > 0) {
    return fields.map(withoutState).filter((name) => agreesWithTitle(name, title, system));
  }
  // Any heading may be a page's own: of a known system it is all that the title says.
  const marks = system?.title ? '' : undefined;
  return headingsIn(reading).filter((name) => agreesWithTitle(name, title, system, marks));
}

/** But for the product's own name, which many have in each of theirs: `Atlas CRM`. */
const headingsIn = ({ headings }: PageReading): string[] =>
  headings.map(withoutState).filter((text) => isNoSection(text) && !/ CRM$/i.test(text));

/** The name that the links to a record give it; certain where all of them say the same. */
export function chooseLinkName(
  { linkTexts, isTranslated }: PageReading,
  link: string,
  system: Known,
): ChosenName | null {
  const texts = new Set(linkTexts.map(cleanName).filter((text) => !isNoName(text)));
  const names = [...texts].filter(
    (text) => isNoSection(text) && isName(text, system) && !isAddress(text, link),
  );
  const longer = names.find((text) => text.length > longestInitials);
  const name = longer ?? names[0];
  if (name === undefined) return null;
  return { name, isCertain: texts.size === 1 && name === longer && !isTranslated };
}

/** A picture's, beside the name. */
const longestInitials = 2;

/** Messages and notes show a link as the address that it leads to, whole or cut short. */
const isAddress = (text: string, link: string): boolean =>
  /^https?:\/\//i.test(text) || text.toLowerCase().includes(URL.parse(link)?.host ?? link);

function isProductsOwn(text: string, system: Known): boolean {
  const own = [
    ...(system?.page.placeholders ?? []),
    ...(system ? [system.title, `${system.title} CRM`] : []),
  ];
  return isOneOf(own, text);
}

const isOneOf = (words: readonly string[], text: string): boolean =>
  words.some((word) => word.toLowerCase() === text.toLowerCase());

const isNoSection = (text: string): boolean => !isOneOf(sections, text);
