import { isFilled } from './read-text.ts';

/**
 * The rows of an Excel workbook's first sheet that has any, every cell as text. A number is as the file
 * has it: of a long id Excel kept 15 digits, and an exponent says so.
 * @throws Error where it is no workbook, or has a password
 */
export async function readWorkbook(bytes: ArrayBuffer): Promise<string[][]> {
  const { default: readSheets } = await import('read-excel-file/universal');
  const sheets = await readSheets(bytes, { parseNumber: numberText });
  const tables = sheets.map(({ data }) => data.map((row) => row.map(cellText)).filter(isFilled));
  return tables.find((rows) => rows.length > 0) ?? [];
}

/** Programs write a whole number with `.0`. */
const numberText = (text: string): string => text.replace(/\.0+$/, '');

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00.000Z$/, '');
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell === null || cell === undefined ? '' : String(cell);
}
