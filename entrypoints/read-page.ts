import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Remember, rememberPage } from '../utils/capture/page-memory.ts';
import { type PageQuestion, readPage } from '../utils/capture/page-reading.ts';

declare global {
  /** Seen by the extension's own world in the page, and not by the page. */
  var quickCompaniesReadPage: ((question: PageQuestion) => unknown) | undefined;
  /** Outlives each look: it is the document's. */
  var quickCompaniesRemember: Remember | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.quickCompaniesRemember ??= rememberPage(document);
  const remember = globalThis.quickCompaniesRemember;
  globalThis.quickCompaniesReadPage = (question) => readPage(document, question, remember);
});
