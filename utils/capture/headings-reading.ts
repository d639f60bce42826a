import * as v from 'valibot';

/** More than any page of a record has; a page can say what it likes. */
const mostHeadings = 60;
const longestText = 300;
const longestSelector = 200;

const text = v.pipe(v.string(), v.maxLength(longestText));

/** The headings of a page, as far as one selector finds each first: untrusted text. */
export const headingsReadingSchema = v.object({
  /** What the page calls its program. */
  siteNames: v.pipe(v.array(text), v.maxLength(5)),
  /** Visible ones, in their order. */
  headings: v.pipe(
    v.array(v.object({ text, selector: v.pipe(v.string(), v.maxLength(longestSelector)) })),
    v.maxLength(mostHeadings),
  ),
});
export type HeadingsReading = v.InferOutput<typeof headingsReadingSchema>;

/** Reads the headings of a page; runs within it, and trusts nothing of it. */
export function readHeadings(page: Document): HeadingsReading {
  const headings = visible(page.querySelectorAll<HTMLElement>(anyHeading)).slice(0, mostHeadings);
  return {
    siteNames: siteNamesIn(page),
    headings: headings.flatMap((heading) => {
      const said = cut(heading.textContent ?? '');
      const selector = said === '' ? undefined : selectorOf(heading, page);
      return selector === undefined ? [] : [{ text: said, selector }];
    }),
  };
}

const anyHeading = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

const cut = (said: string): string => said.replace(/\s+/g, ' ').trim().slice(0, longestText);

const siteNamesIn = (page: Document): string[] =>
  [
    'meta[name="application-name"]',
    'meta[name="apple-mobile-web-app-title"]',
    'meta[property="og:site_name"]',
  ].flatMap((selector) => {
    const name = cut(page.querySelector(selector)?.getAttribute('content') ?? '');
    return name === '' ? [] : [name];
  });

const visible = <Kind extends Element>(elements: Iterable<Kind>): Kind[] =>
  [...elements].filter((element) => element.checkVisibility({ visibilityProperty: true }));

/**
 * The plainest selector that finds a heading first, and most likely does so on the page of another
 * record: by what its makers call it, else by its rank; never by what a program has numbered.
 */
function selectorOf(heading: HTMLElement, page: Document): string | undefined {
  const isFirst = (selector: string) =>
    selector.length <= longestSelector && visible(page.querySelectorAll(selector))[0] === heading;
  for (const selector of selectorsFor(heading)) if (isFirst(selector)) return selector;
  return undefined;
}

function* selectorsFor(heading: HTMLElement): Generator<string> {
  const names = [...namesOf(heading)];
  const tag = heading.localName;
  const ranked = heading.role === 'heading' ? `${tag}[role="heading"]` : tag;
  yield* names.filter((name) => telling.test(name)).map((name) => tag + name);
  yield ranked;
  yield* names.map((name) => tag + name);
  for (let around = heading.parentElement; around; around = around.parentElement) {
    if (around.localName === 'body') return;
    if (/^(?:main|article|header|section)$/.test(around.localName))
      yield `${around.localName} ${ranked}`;
    for (const name of namesOf(around)) yield `${name} ${ranked}`;
  }
}

/** What names of records are called by. */
const telling = /name|title|client|customer|account|company|contact|record|entity|heading/i;

const attributes = ['data-testid', 'data-test', 'data-field', 'data-qa', 'data-cy', 'itemprop'];

/** Ways to single an element out that are made by people, and not by a build or for one record. */
function* namesOf(element: Element): Generator<string> {
  for (const attribute of attributes) {
    const value = element.getAttribute(attribute);
    if (value && isWord(value)) yield `[${attribute}="${value}"]`;
  }
  if (isWord(element.id)) yield `#${element.id}`;
  for (const name of element.classList) if (isWord(name)) yield `.${name}`;
}

/** No number, and no hash: `css-1q2w3e`, `sc-bdVaJa`. */
const isWord = (name: string): boolean =>
  /^[a-z][a-z]*(?:(?:[-_]{1,2}|(?=[A-Z]))[A-Za-z][a-z]+)*$/.test(name) &&
  !/^(?:css|sc|jss|emotion)-/.test(name);
