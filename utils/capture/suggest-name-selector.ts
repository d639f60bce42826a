import { cleanName } from './clean-name.ts';
import type { HeadingsReading } from './headings-reading.ts';
import { namesPage } from './id-in-path.ts';
import { isNoName } from './no-names.ts';

/** What a page of a record says. */
export interface NamesOnPage extends HeadingsReading {
  /** The name that its title and its top headings give; null: none. */
  usual: string | null;
}

/**
 * The selector of the name on the pages of a site, where title and top headings do not have it: the
 * first heading that differs on another record's page and is not the program's own. `others`: pages
 * of other records. Null: none was found.
 */
export function suggestNameSelector(
  page: NamesOnPage,
  others: readonly NamesOnPage[],
): string | null {
  const own = new Set(page.siteNames.map(plain));
  const { usual } = page;
  const isUsualOwn =
    usual !== null && (own.has(plain(usual)) || others.some((other) => other.usual === usual));
  if (usual !== null && !isUsualOwn) return null;
  const named = page.headings.filter(
    ({ text }) => isName(text) && !own.has(plain(text)) && plain(text) !== plain(usual ?? ''),
  );
  const differs = ({ selector, text }: Heading) =>
    others.every((other) => textAt(other, selector) !== text);
  const isThere = ({ selector }: Heading) =>
    others.every((other) => textAt(other, selector) !== undefined);
  const differing = named.filter(differs);
  return (differing.find(isThere) ?? differing[0])?.selector ?? null;
}

type Heading = HeadingsReading['headings'][number];

const textAt = ({ headings }: HeadingsReading, wanted: string): string | undefined =>
  headings.find(({ selector }) => selector === wanted)?.text;

const plain = (text: string): string => cleanName(text).toLowerCase();

/** But for what heads a part of a page, and for a program's own name. */
function isName(text: string): boolean {
  const name = cleanName(text);
  return !isNoName(name) && !namesPage(name) && !/ CRM$/i.test(name);
}
