import * as v from 'valibot';

/** Longer texts are no names, and more pages are never asked about. */
const longestText = 1024;
const mostTexts = 24;
const mostStays = 16;

/** Some pages change their address with each scroll: so many milliseconds are too short for a look. */
const hurry = 100;

const text = v.pipe(v.string(), v.maxLength(longestText));
const texts = v.pipe(v.array(text), v.maxLength(mostTexts));

/**
 * The texts in the places where a page may have its name. The title is kept apart, since two places
 * can agree.
 */
const standingSchema = v.object({ title: text, texts });
export type Standing = v.InferOutput<typeof standingSchema>;

/** One address of a document, from its coming until the next. */
const staySchema = v.object({
  address: v.string(),
  /** For how many milliseconds the document has had it, or been known to have it. */
  age: v.number(),
  /** Whether it was seen to appear. How long the first look's text had been there is unknown. */
  wasSeen: v.boolean(),
  /** What stood there when it came: of the page before, until it changes. */
  atFirst: standingSchema,
  /** What the looks have seen there since. */
  shown: texts,
});
export type Stay = v.InferOutput<typeof staySchema>;

export const memorySchema = v.object({
  /** The last is the one that it has now. */
  stays: v.pipe(v.array(staySchema), v.maxLength(mostStays)),
  /** For how many milliseconds the looks have seen the same. */
  sameFor: v.number(),
  /** The page says since the first look that it is in another language. */
  hasOtherLanguage: v.boolean(),
});
type Memory = v.InferOutput<typeof memorySchema>;

/** Remembers a document from one look to the next. `stand` gives the texts in it now. */
export type Remember = (stand: () => Standing) => Memory;

type Past = Omit<Stay, 'age'> & { since: number };

const cut = (standing: Standing): Standing => ({
  title: standing.title.slice(0, longestText),
  texts: standing.texts.slice(0, mostTexts / 2).map((one) => one.slice(0, longestText)),
});

const join = (shown: string[], more: string[]): string[] =>
  [...new Set([...more, ...shown])].slice(0, mostTexts);

/** `de` of `de-AT`. */
const languageOf = ({ documentElement }: Document): string =>
  documentElement.lang.toLowerCase().replace(/[-_].*/, '');

/**
 * A document outlives its address in a single-page application: from the first look on its addresses
 * are remembered, and what stood in it at each. Runs within the page.
 */
export function rememberPage(page: Document): Remember {
  const past: Past[] = [];
  const now = () => performance.now();
  let standing: () => Standing = () => ({ title: page.title, texts: [] });
  let seen = { text: '', since: now() };
  const language = languageOf(page);

  const come = (wasSeen: boolean) => {
    const address = page.location.href;
    const last = past.at(-1);
    if (last?.address === address) return;
    const isHurried = last && now() - last.since < hurry;
    const atFirst = isHurried ? last.atFirst : cut(standing());
    past.push({ address, since: now(), wasSeen, atFirst, shown: [] });
    if (past.length > mostStays) past.shift();
  };
  page.defaultView?.navigation?.addEventListener('currententrychange', () => come(true));

  return (stand) => {
    standing = stand;
    come(false);
    const current = cut(stand());
    const last = past.at(-1);
    if (last) last.shown = join(last.shown, [current.title, ...current.texts]);
    const text = JSON.stringify(current);
    if (text !== seen.text) seen = { text, since: now() };
    return {
      stays: past.map(({ since, ...stay }) => ({ ...stay, age: now() - since })),
      sameFor: now() - seen.since,
      hasOtherLanguage: languageOf(page) !== language,
    };
  };
}
