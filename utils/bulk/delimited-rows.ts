import type { TableRows } from './table-rows.ts';

const quote = '"';
const quoteCode = quote.charCodeAt(0);

/** How a text of rows is written. */
interface Dialect {
  /** One character. */
  delimiter: string;
  newline: string;
}

/**
 * The rows of a CSV in a text, as they lie there: only where each begins and ends is looked for. A hundred
 * thousand rows have a million cells, of which a page shows some hundred and a Company needs two.
 */
export class DelimitedRows implements TableRows {
  readonly #text: string;
  readonly #delimiter: string;
  /** Where each row begins and ends. */
  readonly #bounds: readonly number[];

  private constructor(text: string, delimiter: string, bounds: readonly number[]) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#bounds = bounds;
  }

  /**
   * The rows that have anything in them. Null where the quotes are not as RFC 4180 has them: what is meant
   * by those is for a forgiving parser to say.
   */
  static of(text: string, { delimiter, newline }: Dialect): DelimitedRows | null {
    const bounds: number[] = [];
    let nextQuote = find(text, quote, 0);
    for (let start = 0; start < text.length; ) {
      let end = find(text, newline, start);
      while (nextQuote < end) {
        const isOpening = nextQuote === start || text[nextQuote - 1] === delimiter;
        const after = isOpening ? endOfQuoted(text, nextQuote) : nextQuote + 1;
        if (isOpening && !isEndOfCell(text, after, delimiter, newline)) return null;
        if (after > end) end = find(text, newline, after);
        nextQuote = find(text, quote, after);
      }
      if (isFilled(text, start, end, delimiter)) bounds.push(start, end);
      start = end + newline.length;
    }
    return new DelimitedRows(text, delimiter, bounds);
  }

  get count(): number {
    return this.#bounds.length / 2;
  }

  cells(index: number): string[] {
    return cellsOf(this.#text, this.#begin(index), this.#end(index), this.#delimiter);
  }

  cell(index: number, column: number): string {
    const end = this.#end(index);
    let start = this.#begin(index);
    for (let before = 0; before < column; before += 1) {
      start = endOfCell(this.#text, start, end, this.#delimiter) + 1;
      if (start > end) return '';
    }
    return cellText(this.#text, start, endOfCell(this.#text, start, end, this.#delimiter));
  }

  areSame(one: number, other: number): boolean {
    const [start, end] = [this.#begin(other), this.#end(other)];
    const isAsLong = this.#end(one) - this.#begin(one) === end - start;
    return isAsLong && this.#text.startsWith(this.#text.slice(start, end), this.#begin(one));
  }

  from(index: number): DelimitedRows {
    return new DelimitedRows(this.#text, this.#delimiter, this.#bounds.slice(2 * index));
  }

  only(isTaken: (index: number) => boolean): DelimitedRows {
    const bounds: number[] = [];
    for (let index = 0; index < this.count; index += 1) {
      if (isTaken(index)) bounds.push(this.#begin(index), this.#end(index));
    }
    return new DelimitedRows(this.#text, this.#delimiter, bounds);
  }

  #begin(index: number): number {
    return this.#bounds[2 * index] ?? 0;
  }

  #end(index: number): number {
    return this.#bounds[2 * index + 1] ?? 0;
  }
}

/** Where something stands next; the length of the text where it does not. */
function find(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found < 0 ? text.length : found;
}

/** Behind the quote that closes what one opens; behind the text where none does. */
function endOfQuoted(text: string, opening: number): number {
  let closing = find(text, quote, opening + 1);
  while (text[closing + 1] === quote) closing = find(text, quote, closing + 2);
  return closing + 1;
}

const isEndOfCell = (text: string, at: number, delimiter: string, newline: string): boolean =>
  at === text.length || text[at] === delimiter || text.startsWith(newline, at);

/** Most rows begin with a letter or a digit. */
function isFilled(text: string, start: number, end: number, delimiter: string): boolean {
  const first = text.charCodeAt(start);
  const isPlain =
    first > 0x20 && first < 0x7f && text[start] !== quote && text[start] !== delimiter;
  if (start < end && isPlain) return true;
  return cellsOf(text, start, end, delimiter).some((cell) => cell.trim() !== '');
}

/** Where a cell ends that begins there, of a row that ends there. */
function endOfCell(text: string, start: number, end: number, delimiter: string): number {
  if (start < end && text.charCodeAt(start) === quoteCode) return endOfQuoted(text, start);
  const code = delimiter.charCodeAt(0);
  let at = start;
  while (at < end && text.charCodeAt(at) !== code) at += 1;
  return at;
}

function cellText(text: string, start: number, end: number): string {
  if (start === end || text.charCodeAt(start) !== quoteCode) return text.slice(start, end);
  const inside = text.slice(start + 1, end - 1);
  return inside.includes(quote) ? inside.replaceAll('""', quote) : inside;
}

function cellsOf(text: string, begin: number, end: number, delimiter: string): string[] {
  const cells: string[] = [];
  for (let start = begin; start <= end; ) {
    const behind = endOfCell(text, start, end, delimiter);
    cells.push(cellText(text, start, behind));
    start = behind + 1;
  }
  return cells;
}
