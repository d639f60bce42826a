import { isOtherNumber } from '../spreadsheet.ts';

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
