import { visible } from './visible-elements.ts';

/**
 * The document that shows the record of a page's address: the topmost of its frames that has the same
 * path, else the page itself. Null where the page was loaded for another address and keeps what it
 * showed there. `frames`: a selector; empty where the system opens none. Runs within the page.
 */
export function recordDocument(page: Document, frames: string): Document | null {
  if (frames === '') return page;
  const { pathname } = page.location;
  const inFrame = visible(page.querySelectorAll<HTMLIFrameElement>(frames))
    .map(({ contentDocument }) => contentDocument)
    .findLast((document) => document?.location?.pathname === pathname);
  if (inFrame) return inFrame;
  const loadedFor = performance.getEntriesByType('navigation')[0]?.name ?? '';
  return URL.parse(loadedFor)?.pathname === pathname ? page : null;
}

/**
 * What translators leave in a page. Google's: a class of the root; Microsoft's, Yandex's and those of
 * extensions: elements and attributes. Firefox's: numbers, while it is at work; then nothing but the
 * language of the root, which any page may have.
 */
const translatedMarks = [
  ...['html.translated-ltr', 'html.translated-rtl', 'body.translated-ltr', 'body.translated-rtl'],
  ...['[_msttexthash]', '[_mstmutation]', '[_istranslated]', 'ya-tr-span'],
  ...['[data-moz-translations-id]', '[data-read-frog-translation-only]'],
  '.immersive-translate-target-wrapper',
].join();

/** Whether a machine has put a page, or a part of it, into another language. Runs within the page. */
export const isTranslated = (page: Document): boolean =>
  page.querySelector(translatedMarks) !== null;
