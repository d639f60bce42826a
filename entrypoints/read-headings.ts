import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readHeadings } from '../utils/capture/headings-reading.ts';

declare global {
  /** Seen by the extension's own world in the page, and not by the page. */
  var quickCompaniesReadHeadings: (() => unknown) | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.quickCompaniesReadHeadings = () => readHeadings(document);
});
