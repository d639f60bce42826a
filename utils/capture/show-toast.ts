/** A short word for the eyes that rest on the page. Holds no link and no token. */
export interface Word {
  text: string;
  isTrouble: boolean;
}

/** As it stands in the page, whose own language and direction may be others. */
export interface ShownWord extends Word {
  language: string;
  direction: 'ltr' | 'rtl';
}

const shortest = 5000;
const timeOfLetter = 70;

/** Long enough to be read twice, in milliseconds. */
export const timeToRead = (text: string): number => Math.max(shortest, text.length * timeOfLetter);

/** A screen reader hears what changes in a region that it knows, not what a new region begins with. */
const heardAfter = 50;

/** No policy of the page forbids styles that are set through an element's own `style`. */
const look = {
  position: 'fixed',
  insetBlockStart: '16px',
  insetInlineEnd: '16px',
  zIndex: '2147483647',
  maxInlineSize: 'min(360px, calc(100vw - 32px))',
  maxBlockSize: '40vh',
  overflow: 'hidden',
  padding: '8px 16px',
  borderRadius: '8px',
  font: '14px/1.4 system-ui, sans-serif',
  color: '#fff',
  background: '#1f2230',
  boxShadow: '0 4px 16px rgb(0 0 0 / 30%)',
  overflowWrap: 'anywhere',
  pointerEvents: 'none',
};
const troubleLook = { borderInlineStart: '4px solid #f0b429' };

let shown: Element | undefined;

/**
 * Shows the word in the page for a moment, in the place of the one before. The closed shadow root
 * keeps the page from reading it; nothing in it can be clicked.
 */
export function showWord(
  page: Document,
  { text, isTrouble, language, direction }: ShownWord,
): void {
  shown?.remove();
  const host = page.createElement('div');
  // The page's own rules for a `div` would reach it.
  host.style.setProperty('all', 'initial', 'important');
  const word = page.createElement('div');
  word.setAttribute('role', 'status');
  word.lang = language;
  word.dir = direction;
  Object.assign(word.style, look, isTrouble && troubleLook);
  host.attachShadow({ mode: 'closed' }).append(word);
  page.documentElement.append(host);
  shown = host;
  setTimeout(() => word.append(text), heardAfter);
  setTimeout(() => host.remove(), timeToRead(text));
}
