/** A short message in the page that the user looks at. Holds no link and no token. */
export interface Toast {
  text: string;
  isTrouble: boolean;
  /**
   * A button that cancels what the toast is about, and for how many milliseconds there is something
   * to cancel.
   */
  cancel?: { label: string; within: number };
}

/** The toast as it is shown: the page's own language and direction may differ. */
export interface ShownToast extends Toast {
  language: string;
  direction: 'ltr' | 'rtl';
}

const shortest = 5000;
const timeOfLetter = 70;

/** Long enough to be read twice, in milliseconds. */
export const timeToRead = (text: string): number => Math.max(shortest, text.length * timeOfLetter);

/** A screen reader announces changes of a live region, not its first content. */
const announcedAfter = 50;

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
const buttonLook = {
  all: 'initial',
  marginInlineStart: '12px',
  padding: '2px 12px',
  border: '1px solid #c5c9d6',
  borderRadius: '6px',
  font: 'inherit',
  color: '#fff',
  cursor: 'pointer',
  pointerEvents: 'auto',
};
const troubleLook = { borderInlineStart: '4px solid #f0b429' };

let takeAway: (() => void) | undefined;

/**
 * Shows the toast in the page for a moment, replacing the one before. The closed shadow root keeps
 * the page from reading it and from pressing its button, the only thing in it that can be clicked.
 * Resolves to whether that was pressed, once the toast has gone; at once where there is no button.
 */
export function showToast(page: Document, toast: ShownToast): Promise<boolean> {
  const { text, isTrouble, language, direction, cancel } = toast;
  takeAway?.();
  const host = page.createElement('div');
  // The page's own rules for a `div` would reach it.
  host.style.setProperty('all', 'initial', 'important');
  const box = page.createElement('div');
  box.setAttribute('role', 'status');
  box.lang = language;
  box.dir = direction;
  Object.assign(box.style, look, isTrouble && troubleLook);
  host.attachShadow({ mode: 'closed' }).append(box);
  page.documentElement.append(host);
  const pressed = new Promise<boolean>((resolve) => {
    const end = (isPressed: boolean) => {
      host.remove();
      resolve(isPressed);
    };
    const button = cancel && cancelButton(page, cancel.label, () => end(true));
    setTimeout(() => box.append(text, ...(button ? [button] : [])), announcedAfter);
    setTimeout(() => end(false), cancel?.within ?? timeToRead(text));
    takeAway = () => end(false);
  });
  return cancel ? pressed : Promise.resolve(false);
}

/** A page can make an event, though not one that its user made. */
function cancelButton(page: Document, label: string, onPress: () => void): HTMLButtonElement {
  const button = page.createElement('button');
  button.type = 'button';
  button.textContent = label;
  Object.assign(button.style, buttonLook);
  button.addEventListener('click', (event) => event.isTrusted && onPress());
  return button;
}
