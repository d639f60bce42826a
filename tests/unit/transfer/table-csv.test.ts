import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { tableCsv } from '../../../utils/transfer/table-csv.ts';

const cellOf = (text: string): string | undefined =>
  Papa.parse<string[]>(
    tableCsv([
      ['Id', 'Name'],
      ['ACME', text],
    ]),
  ).data[1]?.[1];

test('a program reads it as it is: no mark before the first name', () => {
  expect(
    tableCsv([
      ['Id', 'Größe'],
      ['A', ''],
    ]),
  ).toBe('"Id","Größe"\r\n"A",""\r\n');
});

test.each([
  ['=HYPERLINK("https://evil.example")'],
  ['+1'],
  ['-1'],
  ['@SUM(A1)'],
  ['  =1+1'],
  ['\t=1'],
  ['＝1＋1'],
])('%j is text and nothing but text', (name) => {
  expect(cellOf(name)).toBe(`'${name}`);
});

test.each([
  ['Acme;=1+1', "Acme;'=1+1"],
  ['Acme\n=1+1', "Acme\n'=1+1"],
  ['Acme\r\n\r\n @SUM(A1)', "Acme\r\n\r\n' @SUM(A1)"],
  ['Acme;"=1+1";', 'Acme;\'"=1+1";'],
])('%j is no formula where semicolons and lines part cells', (name, cell) => {
  expect(cellOf(name)).toBe(cell);
});

test.each([
  ['Acme, "Inc."'],
  ['004711'],
  ['7-11'],
  ['MARCH1'],
  ['two\nlines'],
  ['Żółć – 有限会社'],
  ['1234'],
  ['a=b'],
  ['A;B'],
])('%j is left as it is', (name) => {
  expect(cellOf(name)).toBe(name);
});

test('whatever cells hold, they stay in their places', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (name, note) => {
      const text = tableCsv([[name, note]]);
      const [row] = Papa.parse<string[]>(text, { delimiter: ',' }).data;
      expect(row).toHaveLength(2);
      expect(row?.[0]?.replaceAll("'", '')).toBe(name.replaceAll("'", ''));
      expect(row?.[0]).not.toMatch(/^\s*[=+\-@]/);
      const parts = text.split(/[;\r\n]/);
      expect(parts.filter((part) => /^["\s]*[=+\-@＝＋－＠]/.test(part))).toEqual([]);
    }),
  );
});
