import Papa from 'papaparse';
import { comparableName } from '../companies/comparable-name.ts';
import { DelimitedRows } from './delimited-rows.ts';
import { rolesInRow } from './header.ts';
import { CellRows, type TableRows } from './table-rows.ts';

/** What parts cells, the likeliest first. */
const delimiters = ['\t', ';', ',', '|'] as const;
type Delimiter = (typeof delimiters)[number];

/** Excel says on the first line what parts cells. */
const separatorLine = /^sep=(.)\r?\n/i;

/** So many lines tell what parts cells, of a beginning of so many characters. */
const sampledLines = 50;
const sampledText = 256 * 1024;

/**
 * The rows of a text: CSV (with commas, semicolons or bars), rows copied from a spreadsheet, or a plain
 * list of names or ids, one a line. Empty rows are left out; cells are as they are written.
 */
export function readText(text: string): TableRows {
  const said = separatorLine.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const delimiter = said?.[1] ?? delimiterOf(body);
  return delimiter === null ? new CellRows(plainList(body)) : delimitedRows(body, delimiter);
}

/** What papaparse takes for a delimiter: no quote, and no end of a line. */
const canPartCells = (delimiter: string): boolean => /^[^"\r\n\uFEFF]$/.test(delimiter);

function delimitedRows(text: string, delimiter: string): TableRows {
  const newline = newlineOf(text, delimiter);
  const isPlain = canPartCells(delimiter) && !text.startsWith('\uFEFF');
  const rows = isPlain ? DelimitedRows.of(text, { delimiter, newline }) : null;
  return (
    rows ?? new CellRows(Papa.parse<string[]>(text, { delimiter, newline }).data.filter(isFilled))
  );
}

const newlineOf = (text: string, delimiter: string): Newline =>
  parseStart(text, delimiter).meta.linebreak as Newline;

type Newline = '\r\n' | '\n' | '\r';

const parseStart = (text: string, delimiter: string) =>
  Papa.parse<string[]>(text.slice(0, sampledText), { delimiter, preview: sampledLines });

/** Whether a row has anything in it. */
export const isFilled = (row: string[]): boolean => row.some((cell) => cell.trim() !== '');

/** Null where every line is one cell. */
function delimiterOf(text: string): Delimiter | null {
  const found = delimiters.flatMap((delimiter) => {
    const rows = parseStart(text, delimiter).data.filter(isFilled);
    const columns = mostFrequent(rows.map((row) => row.length).filter((length) => length > 1));
    const fitting = rows.filter((row) => row.length === columns).length;
    const parts = columns > 1 && fitting * 2 > rows.length && (delimiter !== ',' || isTable(rows));
    return parts ? [{ delimiter, share: fitting / rows.length, columns }] : [];
  });
  const [best] = found.toSorted(
    (one, other) => other.share - one.share || other.columns - one.columns,
  );
  return best?.delimiter ?? null;
}

function mostFrequent(numbers: number[]): number {
  const counts = Map.groupBy(numbers, (one) => one);
  const [best] = [...counts].toSorted(([, one], [, other]) => other.length - one.length);
  return best?.[0] ?? 0;
}

/** A comma belongs to a name as well: `Acme, Inc.` is one cell, unless a header says otherwise. */
function isTable(rows: string[][]): boolean {
  if (rows.some((row) => row.length > 1 && rolesInRow(row) > 0)) return true;
  const parted = rows.filter((row) => row.length > 1);
  return parted.filter(([, ...rest]) => rest.every(isLegalForm)).length * 2 < parted.length;
}

const isLegalForm = (cell: string): boolean => comparableName(`x ${cell}`) === 'x';

/** What a list puts before each of its items: `- `, `• `, `1. `, `(2) `. */
const listMark = /^\s*(?:[-–*•·▪◦]|\(?\d{1,4}[.)])\s+/u;

function plainList(text: string): string[][] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const isMarked = lines.length > 1 && lines.every((line) => listMark.test(line));
  return lines.map((line) => [unquoted((isMarked ? line.replace(listMark, '') : line).trim())]);
}

const unquoted = (line: string): string =>
  /^".*"$/.test(line) ? line.slice(1, -1).replaceAll('""', '"') : line;
