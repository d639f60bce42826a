import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type PageQuestion, readPage } from '../utils/capture/page-reading.ts';

declare global {
  /** Seen by the extension's own world in the page, and not by the page. */
  var quickCompaniesReadPage: ((question: PageQuestion) => unknown) | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.quickCompaniesReadPage = (question) => readPage(document, question);
});
