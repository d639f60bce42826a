import { browser } from 'wxt/browser';
import { translate } from '../utils/translate.ts';

/** Gives the page its language, direction and title, and returns the element to draw in. */
export function prepareDocument(): Element {
  document.documentElement.lang = translate('language');
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
  document.title = translate('extension_short_name');
  return document.querySelector('#app') ?? document.body;
}
