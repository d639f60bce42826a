import { type MessageKey, textDirection, translate } from '../../utils/i18n/translate.ts';
import { guardClicks } from './click-guard.ts';

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

const stops = 'a[href], button, input, select, textarea';

/**
 * Keeps the focus on the page: where a press takes away what had it, what stood next to it gets it.
 * A browser gives it to the body instead, so that a keyboard's user begins again at the top.
 */
export function keepFocus(root: Element): void {
  let last: HTMLElement | null = null;
  let around: HTMLElement[] = [];
  root.addEventListener('focusin', ({ target }) => {
    last = target instanceof HTMLElement ? target : null;
    around = [...root.querySelectorAll<HTMLElement>(stops)];
  });
  const look = () => {
    if (!last || canHaveFocus(last) || document.activeElement !== document.body) return;
    nearest(around, last)?.focus();
  };
  const changes = { childList: true, subtree: true, attributeFilter: ['disabled'] };
  new MutationObserver(look).observe(root, changes);
}

const canHaveFocus = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled');

/** The first after it that is still there, else the last before it. */
function nearest(around: HTMLElement[], lost: HTMLElement): HTMLElement | undefined {
  const index = around.indexOf(lost);
  const [before, after] = [around.slice(0, Math.max(index, 0)), around.slice(index + 1)];
  return after.find(canHaveFocus) ?? before.findLast(canHaveFocus);
}
