import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type ShownWord, showWord } from '../utils/capture/show-toast.ts';

declare global {
  /** Seen by the extension's own world in the page, and not by the page. */
  var quickCompaniesShowWord: ((word: ShownWord) => Promise<boolean>) | undefined;
}

export default defineUnlistedScript(() => {
  // Injected anew for each word: the first one stays, which knows the word that stands there.
  globalThis.quickCompaniesShowWord ??= (word) => showWord(document, word);
});
