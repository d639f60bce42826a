import * as v from 'valibot';
import { listedName, shownLines } from './link-text.ts';
import { organizationsIn } from './organizations.ts';
import type { ListLink, NameField } from './page-facts.ts';
import { memorySchema, type Remember, type Standing } from './page-memory.ts';
import { isTranslated, recordDocument } from './record-document.ts';
import { visible } from './visible-elements.ts';

/** What is to be looked for on a page. */
export interface PageQuestion {
  /** Best first; empty where nothing is known of the system. */
  fields: readonly NameField[];
  /** Where the page has one of these, a field counts within it alone; empty: anywhere. */
  within: string;
  /** Frames that records open in, over the page; empty: none. */
  frames: string;
  /** Parts of the page that repeat what the fields look like: previews, dialogs. */
  panels: readonly string[];
  /** The address of the link that was right-clicked; null: the page itself. */
  link: string | null;
  /** How the lists of the link's system say the name within a link. */
  listLinks: readonly ListLink[];
}

/** Only what every page has. */
export const noQuestion: PageQuestion = {
  ...{ fields: [], within: '', frames: '', panels: [], link: null, listLinks: [] },
};

/** More than any name; a page can say what it likes. */
const longestPiece = 4096;
const mostPieces = 10;
/** Of the addresses that one document had. */
const mostAddresses = 50;
/** Links to one record. */
const mostLinks = 100;

const piece = v.pipe(v.string(), v.maxLength(longestPiece));
const pieces = v.pipe(v.array(piece), v.maxLength(mostPieces));
const addresses = v.pipe(v.array(v.string()), v.maxLength(mostAddresses));

/** The texts of a page that may be a name: untrusted, each cut short. */
export const pageReadingSchema = v.object({
  /** The page's address when it was read: it may have moved on since the click. */
  address: v.string(),
  title: piece,
  selection: piece,
  /** Visible values of the name fields, in the order of the fields. */
  fields: pieces,
  /** Names of organisations in JSON-LD. */
  organizations: pieces,
  openGraphTitle: piece,
  /** Visible top headings, in their order. */
  headings: pieces,
  /** Of the links that lead where the one that was clicked leads: the listed name, else line by line. */
  linkTexts: pieces,
  /** A machine has put the texts into another language. */
  isTranslated: v.boolean(),
  /** The record has a document of its own in a frame, which was loaded for it. */
  isInFrame: v.boolean(),
  /** The address that the document was loaded for. */
  loadedFor: v.string(),
  /** Other addresses in its history that were reached without a load; null where unknown. */
  moves: v.nullable(addresses),
  memory: memorySchema,
});
export type PageReading = v.InferOutput<typeof pageReadingSchema>;

/**
 * `refused`: the browser allows no access to this page (its own, a store's). `silent`: it does not
 * answer.
 */
export interface PageFailure {
  kind: 'refused' | 'silent';
}

/** Reads a page; runs within it, and trusts nothing of it. */
export function readPage(page: Document, question: PageQuestion, remember: Remember): PageReading {
  const holder = recordDocument(page, question.frames);
  const texts = holder ? readTexts(holder, question) : noTexts;
  const memory = remember(() => standingOf(page, question));
  return {
    ...texts,
    address: page.location.href,
    selection: cut(page.getSelection()?.toString() ?? ''),
    linkTexts: distinct(
      question.link === null ? [] : readLinks(page, question.link, question.listLinks),
    ),
    // Firefox's translation leaves nothing but the language.
    isTranslated: isTranslated(holder ?? page) || memory.hasOtherLanguage,
    isInFrame: holder !== null && holder !== page,
    loadedFor: performance.getEntriesByType('navigation')[0]?.name ?? '',
    moves: movesOf(page),
    memory,
  };
}

type Texts = Pick<
  PageReading,
  'title' | 'fields' | 'organizations' | 'openGraphTitle' | 'headings'
>;

const noTexts: Texts = {
  ...{ title: '', fields: [], organizations: [], openGraphTitle: '', headings: [] },
};

function readTexts(page: Document, question: PageQuestion): Texts {
  const graph = page.querySelector('meta[property="og:title"]');
  return {
    title: cut(page.title),
    fields: distinct(question.fields.flatMap((field) => readField(page, field, question))),
    organizations: distinct(readOrganizations(page)),
    openGraphTitle: cut(graph?.getAttribute('content') ?? ''),
    headings: distinct(visible(page.querySelectorAll('h1')).map(ownText)),
  };
}

/** All that a name could be made of, in the order of `chooseName`. */
function standingOf(page: Document, question: PageQuestion): Standing {
  const { title, fields, headings, organizations, openGraphTitle } = readTexts(page, question);
  const others = [openGraphTitle, ...organizations].filter((text) => text !== '');
  return { title, texts: [...fields, ...headings, ...others] };
}

/** Where it has been without a load; of what was replaced nothing is left. */
const movesOf = ({ defaultView }: Document): string[] | null =>
  defaultView?.navigation
    ?.entries()
    .filter(({ sameDocument }) => sameDocument)
    .map(({ url }) => url ?? '')
    .slice(-mostAddresses) ?? null;

const cut = (text: string) => text.trim().slice(0, longestPiece);

const distinct = (all: string[]): string[] =>
  [...new Set(all.map(cut))].filter((text) => text !== '').slice(0, mostPieces);

/** None where a user's selector is none. */
function elementsAt(page: Document, selector: string): Iterable<Element> {
  try {
    return page.querySelectorAll(selector);
  } catch {
    return [];
  }
}

function readField(
  page: Document,
  { selector, read }: NameField,
  { within, panels }: PageQuestion,
): string[] {
  const isBound = within !== '' && page.querySelector(within) !== null;
  return visible(elementsAt(page, selector))
    .filter((element) => !isBound || element.closest(within))
    .filter((element) => !panels.some((panel) => element.closest(panel)))
    .map((element) => {
      if (read === 'text') return ownText(element);
      if (read === 'value') return 'value' in element ? String(element.value) : '';
      return element.getAttribute(read.attribute) ?? '';
    });
}

/** The heading's own text where it has some: badges are elements within it. */
function ownText(element: Element): string {
  const own = [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '')
    .join(' ')
    .trim();
  return own || (element.textContent ?? '');
}

function readOrganizations(page: Document): string[] {
  const scripts = page.querySelectorAll('script[type="application/ld+json"]');
  return [...scripts]
    .slice(0, mostPieces)
    .flatMap(({ textContent }) => organizationsIn(textContent));
}

function readLinks(page: Document, address: string, listLinks: readonly ListLink[]): string[] {
  const all = [...page.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .filter((anchor) => anchor.href === address)
    .slice(0, mostLinks);
  const shown = visible(all);
  return (shown.length > 0 ? shown : all).flatMap((anchor) => linkTexts(anchor, listLinks));
}

function linkTexts(anchor: HTMLAnchorElement, listLinks: readonly ListLink[]): string[] {
  const name = listedName(anchor, listLinks);
  if (name !== '') return [name];
  const lines = shownLines(anchor);
  const text = anchor.textContent.trim();
  // Its style may show it in capitals.
  const isSame = lines.length === 1 && lines[0]?.toLowerCase() === text.toLowerCase();
  return isSame ? [text] : lines;
}
