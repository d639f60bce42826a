import { type MessageKey, textDirection, translate } from '../../utils/i18n/translate.ts';
import { guardClicks } from './click-guard.ts';
import { keepFocus } from './keep-focus.ts';

/**
 * Gives the page its language, direction and title, keeps its focus, guards its clicks, and returns
 * the element to draw in. `part`: what the page is called, beside others of ours.
 */
export function prepareDocument(part?: MessageKey): Element {
  document.documentElement.lang = translate('language');
  document.documentElement.dir = textDirection();
  const product = translate('extension_short_name');
  document.title = part ? `${translate(part)} – ${product}` : product;
  const root = document.querySelector('#app') ?? document.body;
  keepFocus(root);
  guardClicks(document);
  return root;
}
