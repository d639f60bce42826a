/**
 * Whether a key in the list is one of a word: it is meant for the search. Space presses the button that
 * has the focus, and `/` leads to the search without being written there.
 */
export const isTyped = ({ key, isComposing }: KeyboardEvent): boolean =>
  !isComposing && (key === 'Backspace' || ([...key].length === 1 && key !== ' ' && key !== '/'));
