const isLatin = (key: string): boolean => /^[a-z]$/i.test(key);

/**
 * Whether a key is the one that copies everywhere, and there is no text marked that it would copy.
 * By its place where it is not called by a Latin letter, as on a Cyrillic keyboard.
 */
export function isCopyKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return false;
  const isC = isLatin(event.key) ? event.key.toLowerCase() === 'c' : event.code === 'KeyC';
  if (!isC) return false;
  const { target } = event;
  const marked =
    target instanceof HTMLInputElement
      ? target.selectionStart !== target.selectionEnd
      : getSelection()?.isCollapsed === false;
  return !marked;
}
