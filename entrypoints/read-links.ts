import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type LinksQuestion, readLinks } from '../utils/capture/links-reading.ts';

declare global {
  /** Seen by the extension's own world in the page, and not by the page. */
  var quickCompaniesReadLinks: ((question: LinksQuestion) => unknown) | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.quickCompaniesReadLinks = (question) => readLinks(document, question);
});
