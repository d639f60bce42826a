import { failed, type Result, success } from '../result.ts';
import { findHeader, mostHeadRows } from './header.ts';
import { mostBytes, mostRows } from './read-limits.ts';
import { isFilled, readText } from './read-text.ts';
import { readWorkbook } from './read-workbook.ts';
import { CellRows, firstRows, type TableRows } from './table-rows.ts';

/** Rows as they came in. */
export interface Table {
  /** What the columns are called; null where the rows have no header. */
  header: string[] | null;
  rows: TableRows;
}

/** Why a file is not taken in. */
export type TableProblem =
  /** Of more than `mostBytes`. */
  | 'tooBig'
  /** Of more than `mostRows` rows. */
  | 'tooManyRows'
  /** Has nothing in it. */
  | 'empty'
  /** An old Excel file (.xls), or one with a password: to be saved as .xlsx or CSV. */
  | 'oldWorkbook'
  /** A picture, a PDF, a damaged workbook. */
  | 'notATable';

/** Reads a file: an Excel workbook, or a text of rows in any usual encoding. Meant for a worker. */
export async function readTableFile(bytes: ArrayBuffer): Promise<Result<Table, TableProblem>> {
  if (bytes.byteLength > mostBytes) return failed('tooBig');
  const start = new Uint8Array(bytes, 0, Math.min(8, bytes.byteLength));
  if (beginsWith(start, [0xd0, 0xcf, 0x11, 0xe0])) return failed('oldWorkbook');
  if (beginsWith(start, [0x50, 0x4b])) {
    try {
      return toTable(new CellRows(await readWorkbook(bytes)));
    } catch {
      return failed('notATable');
    }
  }
  const text = tableTextOf(new Uint8Array(bytes));
  return isBinary(text) ? failed('notATable') : toTable(readText(text));
}

/** Reads rows that were pasted from a spreadsheet, or a plain list. */
export function readTableText(text: string): Result<Table, TableProblem> {
  return text.length > mostBytes ? failed('tooBig') : toTable(readText(text));
}

const beginsWith = (bytes: Uint8Array, start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** No text has these characters. */
const isBinary = (text: string): boolean =>
  text.startsWith('%PDF') || /[\p{Cc}--[\t\n\r\v\f\x85]]/v.test(text.slice(0, 4096));

function toTable(all: TableRows): Result<Table, TableProblem> {
  const index = findHeader(firstRows(all, mostHeadRows));
  const header = index === null ? null : all.cells(index);
  const rows = index === null ? all : belowHeader(all, index);
  if (rows.count === 0) return failed('empty');
  if (rows.count > mostRows) return failed('tooManyRows');
  return success({ header: header?.map((cell) => cell.trim()) ?? null, rows });
}

/** monday.com repeats the header for each group, below the group's title. */
function belowHeader(rows: TableRows, header: number): TableRows {
  const isHeader = (index: number) => index < rows.count && rows.areSame(index, header);
  const isTitle = (index: number) => isHeader(index + 1) && !isFilled(rows.cells(index).slice(1));
  let next = header + 1;
  while (next < rows.count && !isHeader(next)) next += 1;
  return next === rows.count
    ? rows.from(header + 1)
    : rows.only((index) => index > header && !isHeader(index) && !isTitle(index));
}

/** How a text file of rows may be encoded: what CRMs and spreadsheets write. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

/**
 * The text of a file of rows: UTF-8 and UTF-16 with a byte order mark or without, else Windows-1251 or
 * Windows-1252, which Excel's "CSV" is in. The mark is left out.
 */
function tableTextOf(bytes: Uint8Array): string {
  const encoding = unicodeOf(bytes);
  if (encoding) return decode(bytes, encoding);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, isCyrillic(bytes) ? 'windows-1251' : 'windows-1252');
  }
}

const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes);

/** So much of a file tells how it is encoded. */
const sample = 4096;

/** By the mark, else by where the zeros stand: half of what is Latin in UTF-16. */
function unicodeOf(bytes: Uint8Array): Encoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, sample);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = start.length / 10;
  if (odd > many && odd > 4 * even) return 'utf-16le';
  return even > many && even > 4 * odd ? 'utf-16be' : undefined;
}

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isHigh = (byte: number): boolean => byte >= 0xa8;

/** Letters of Cyrillic stand beside each other; an accented one of Latin stands beside plain ones. */
function isCyrillic(bytes: Uint8Array): boolean {
  let together = 0;
  let alone = 0;
  for (let index = 1; index < bytes.length; index += 1) {
    const [before, after] = [bytes[index - 1] ?? 0, bytes[index] ?? 0];
    if (isHigh(before) && isHigh(after)) together += 1;
    else if (isHigh(before) ? isLetter(after) : isHigh(after) && isLetter(before)) alone += 1;
  }
  return together > alone;
}
