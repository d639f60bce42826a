import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type ShownToast, showToast } from '../utils/capture/show-toast.ts';

declare global {
  /** Seen by the extension's own world in the page, and not by the page. */
  var quickCompaniesShowToast: ((toast: ShownToast) => Promise<boolean>) | undefined;
}

export default defineUnlistedScript(() => {
  // Injected anew for each word: the first one stays, which knows the word that stands there.
  globalThis.quickCompaniesShowToast ??= (toast) => showToast(document, toast);
});
