import type { ListLink } from './page-facts.ts';

/** A page can put what it likes into a link. */
const mostCharacters = 1_000_000;

/**
 * The lines an element shows. Initials and badges beside a name are boxes of their own, and so
 * lines of their own.
 */
export function shownLines(element: HTMLElement): string[] {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is laid out tells lines apart
  return filled(element.innerText.slice(0, mostCharacters).split('\n'));
}

/** The same, and what it says beside: its tooltip, and to a screen reader. */
export const saidLines = (element: HTMLElement): string[] => [
  ...shownLines(element),
  ...filled([element.title, element.ariaLabel ?? '']),
];

/**
 * The text of a link in the place where the system's lists have the name; empty where it is not
 * such a link.
 */
export function listedName(anchor: HTMLAnchorElement, listLinks: readonly ListLink[]): string {
  for (const { selector, name } of listLinks) {
    if (!anchor.matches(selector)) continue;
    const holder = name ? anchor.querySelector(name.selector) : anchor;
    const [said] = holder instanceof HTMLElement ? saidLines(holder) : [];
    if (said !== undefined) return said;
  }
  return '';
}

const filled = (lines: string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '');
