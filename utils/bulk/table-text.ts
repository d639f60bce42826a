/** Rows as the text that a spreadsheet pastes into its cells, and takes for nothing but text. */
export const tableText = (rows: string[][]): string =>
  rows.map((row) => row.map(cellText).join('\t')).join('\n');

/** Spreadsheets calculate what begins so, in full-width letters too. */
const formula = /^[=+\-@＝＋－＠]/;

function cellText(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ').trim();
  if (formula.test(line) || isOtherNumber(line)) return `'${line}`;
  // What begins with a quotation mark would go on to the next one, over cells and rows.
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
}

/** As Excel shows a number: longer ones with an exponent, and 15 digits kept at all. */
const mostDigits = 11;

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
  'sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** What Excel, LibreOffice and Google Sheets take for a date, a time, a number or a truth value. */
const kinds = [
  // Any number, amount, share, date or time, but for a plain number that reads as it is written.
  /^[\d\s.,:;/%()+\-$€£¥]*\d[\d\s.,:;/%()+\-$€£¥]*$/,
  /^\d+(?:[.,]\d+)?e[+-]?\d+$/i,
  /^\d{1,2}(?::\d{2}){0,2}\s*[ap]m?$/i,
  new RegExp(`^${month}[\\s.,/-]*\\d{1,4}(?:[\\s.,/-]+\\d{1,4})?$`, 'i'),
  new RegExp(`^\\d{1,4}[\\s.,/-]*${month}(?:[\\s.,/-]*\\d{1,4})?$`, 'i'),
  /^(?:true|false)$/i,
];

const isPlainNumber = (cell: string): boolean =>
  /^(?:0|[1-9]\d*)$/.test(cell) && cell.length <= mostDigits;

/**
 * Whether a spreadsheet makes something else of a cell that is pasted: `MARCH1` a date, `004711` and
 * `402000123456` other numbers, `(500)` a negative one.
 */
const isOtherNumber = (cell: string): boolean =>
  !isPlainNumber(cell) && kinds.some((kind) => kind.test(cell));
