import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { DelimitedRows } from '../../../utils/bulk/delimited-rows.ts';
import { CellRows, firstRows, type TableRows } from '../../../utils/bulk/table-rows.ts';

const all = (rows: TableRows) => firstRows(rows, rows.count);

/** What is hard about the text of a table. */
const text = (delimiter: string, newline: string) =>
  fc
    .array(
      fc.constantFrom(
        ...['a', 'Б', '"', '""', ' ', '\n', '\r', newline, newline, delimiter],
        delimiter,
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join(''));

const quoted = fc
  .array(fc.constantFrom('a', '""', ',', '\n', ' ', 'Б'), { maxLength: 4 })
  .map((parts) => `"${parts.join('')}"`);
const cell = fc.oneof(quoted, fc.constantFrom('', 'a', ' ', '5" pipe', 'Б'));
const tidy = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(',')))
  .map((rows) => rows.join('\n'));

const papaRows = (csv: string, delimiter: string, newline: '\n' | '\r\n') =>
  Papa.parse<string[]>(csv, { delimiter, newline }).data.filter((row) =>
    row.some((one) => one.trim() !== ''),
  );

test.each([
  [',', '\n'],
  [';', '\r\n'],
  ['\t', '\n'],
] as const)(
  'where it reads a text with %j and %j, it reads it as papaparse does',
  (delimiter, newline) => {
    fc.assert(
      fc.property(text(delimiter, newline), (csv) => {
        const rows = DelimitedRows.of(csv, { delimiter, newline });
        if (rows) expect(all(rows)).toEqual(papaRows(csv, delimiter, newline));
      }),
      { numRuns: 2000 },
    );
  },
);

test('it reads each text whose quotes are in order', () => {
  fc.assert(
    fc.property(tidy, (csv) => {
      const rows = DelimitedRows.of(csv, { delimiter: ',', newline: '\n' });
      expect(rows && all(rows)).toEqual(papaRows(csv, ',', '\n'));
    }),
    { numRuns: 500 },
  );
});

test.each(['"a', 'a,"b\nc,d', '"a" ,b', '"a"b,c', '"a"\r,b'])('%j is for papaparse', (csv) => {
  expect(DelimitedRows.of(csv, { delimiter: ',', newline: '\n' })).toBeNull();
});

test('a cell, rows that are the same and some of the rows are those of the cells', () => {
  fc.assert(
    fc.property(tidy, (csv) => {
      const rows = DelimitedRows.of(csv, { delimiter: ',', newline: '\n' });
      if (!rows) throw new Error('Its quotes are in order');
      const cells = new CellRows(all(rows));
      for (let index = 0; index < cells.count; index += 1) {
        for (const column of [0, 1, 2, 5]) {
          expect(rows.cell(index, column)).toBe(cells.cell(index, column));
        }
      }
      const isOdd = (index: number) => index % 2 === 1;
      expect(all(rows.only(isOdd))).toEqual(all(cells.only(isOdd)));
    }),
  );
});
