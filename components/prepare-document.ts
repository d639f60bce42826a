import { browser } from 'wxt/browser';
import { translate } from '../utils/translate.ts';
import { keepFocus } from './keep-focus.ts';

/** Gives the page its language, direction and title, keeps its focus, and returns the element to draw in. */
export function prepareDocument(): Element {
  document.documentElement.lang = translate('language');
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
  document.title = translate('extension_short_name');
  const root = document.querySelector('#app') ?? document.body;
  keepFocus(root);
  return root;
}
