import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableText } from '../../../utils/bulk/table-text.ts';

test('a row a line, a cell a tab', () => {
  expect(tableText([['Name', 'Id'], ['Acme', '5'], []])).toBe('Name\tId\nAcme\t5\n');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30 1234', "'+49 30 1234"],
  ['-Minus GmbH', "'-Minus GmbH"],
  ['@acme', "'@acme"],
  ['  =HYPERLINK("https://evil.test")', '\'=HYPERLINK("https://evil.test")'],
  ['＝1+1', "'＝1+1"],
  ['\t=1+1', "'=1+1"],
  ['4567000000000000123', "'4567000000000000123"],
  ['456700000000123', "'456700000000123"],
  ['45670000012', '45670000012'],
  ['004711', "'004711"],
  ['12E34', "'12E34"],
  ['7-11', "'7-11"],
  ['Acme = Best', 'Acme = Best'],
  ['"Acme" Inc', '"""Acme"" Inc"'],
  ['The "Acme"', 'The "Acme"'],
  ['two\tcells\r\nand rows', 'two cells and rows'],
])('%j becomes %j', (text, cell) => {
  expect(tableText([[text]])).toBe(cell);
});

test('no text makes a formula, a further cell or a further row', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }), (rows) => {
      const lines = tableText(rows).split('\n');
      expect(lines).toHaveLength(rows.length);
      for (const [index, line] of lines.entries()) {
        const cells = line.split('\t');
        expect(cells).toHaveLength(rows[index]?.length ?? 0);
        expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
      }
    }),
  );
});

test.each([
  ...['MARCH1', 'SEPT7', 'JAN2024', 'TRUE', 'false', '402000123456', 'March 7', '7 March', '50%'],
  ...[
    '1-May-2026',
    'May 5, 2026',
    '(500)',
    '1,234',
    '1.5',
    '10:30 AM',
    '9p',
    '24/7',
    '€ 5',
    '1e-5',
  ],
])('%s stays what it is in a spreadsheet that it is pasted into', (text) => {
  expect(tableText([[text]])).toBe(`'${text}`);
});

test.each([
  'MARCHE1',
  'Mayer 5 GmbH',
  'March',
  '1234',
  '0',
  'A1',
  '3M',
  '7-Eleven',
  'True North',
  'AM',
])('%s is left as it is', (text) => {
  expect(tableText([[text]])).toBe(text);
});
