import { failed, type Result, success } from '../result.ts';
import { findHeader, mostHeadRows } from './header.ts';
import { mostBytes, mostRows } from './read-limits.ts';
import { isFilled, readText } from './read-text.ts';
import { readWorkbook } from './read-workbook.ts';
import { tableTextOf } from './table-bytes.ts';
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
