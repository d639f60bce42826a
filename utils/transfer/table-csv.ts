import Papa from 'papaparse';

/**
 * A spreadsheet calculates what begins so, in full-width letters too. In a country of the decimal comma
 * it parts cells by semicolons, quotation marks or not, and sees one begin in the middle of another.
 */
const formulas = /(^|[;\r\n])((?:"|[^\S\r\n])*[=+\-@＝＋－＠])/g;

/**
 * A table as CSV for programs, by RFC 4180 in UTF-8. Every cell stays as it is, except that an
 * apostrophe is put before a formula. Spreadsheets would still turn some texts into dates and
 * numbers: the workbook is for them.
 */
export function tableCsv(rows: string[][]): string {
  // LibreOffice splits cells at semicolons too, unless they are quoted.
  const text = Papa.unparse(
    rows.map((row) => row.map(withoutFormula)),
    { quotes: true, newline: '\r\n' },
  );
  return `${text}\r\n`;
}

function withoutFormula(cell: string): string {
  const text = cell.replace(formulas, "$1'$2");
  return /^[\t\r]/.test(text) ? `'${text}` : text;
}
