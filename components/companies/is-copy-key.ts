/**
 * Whether a key is the one that copies everywhere, and there is no text marked that it would copy.
 * By its place too: on a Cyrillic keyboard it is not called "c".
 */
export function isCopyKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return false;
  if (event.key.toLowerCase() !== 'c' && event.code !== 'KeyC') return false;
  const { target } = event;
  const marked =
    target instanceof HTMLInputElement
      ? target.selectionStart !== target.selectionEnd
      : getSelection()?.isCollapsed === false;
  return !marked;
}
