/** They turn the writing direction of what follows, beyond the end of the name that has one. */
const directionMarks = /[\u202A-\u202E\u2066-\u2069]/g;

/** A line that ends ends an isolation too. */
const lineEnds = /[\n\r\u0085\u2028\u2029]+/g;

const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/**
 * A name of the API's, a page's or the user's for the middle of a plain text, as in a menu, a tooltip
 * or a notification: it keeps its own writing direction and leaves the words around it theirs. Where
 * there is markup, `<bdi>` does it.
 */
export function isolated(name: string): string {
  if (name === '') return '';
  const plain = name.replace(directionMarks, '').replace(lineEnds, ' ');
  return firstStrongIsolate + plain + popIsolate;
}
