import { expect, test } from 'vitest';
import {
  readTableFile,
  readTableText,
  type Table,
  type TableProblem,
} from '../../../utils/bulk/read-table.ts';
import { firstRows } from '../../../utils/bulk/table-rows.ts';
import type { Result } from '../../../utils/result.ts';
import { writeWorkbook } from '../../../utils/transfer/write-workbook.ts';

const utf8 = (text: string) => new TextEncoder().encode(text).buffer;
const utf16 = (text: string, little: boolean, mark: boolean) => {
  const words = Uint16Array.from((mark ? '\uFEFF' : '') + text, (letter) => letter.charCodeAt(0));
  const view = new DataView(new ArrayBuffer(words.length * 2));
  words.forEach((word, index) => void view.setUint16(index * 2, word, little));
  return view.buffer;
};
/** In a code page whose letters from 0xC0 on begin at `first`. */
const codePage = (text: string, first: number) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - first + 0xc0;
  }).buffer;

const table = async (bytes: ArrayBuffer) => whole(await readTableFile(bytes));
const pasted = (text: string) => whole(readTableText(text));

function whole(read: Result<Table, TableProblem>) {
  if (!read.ok) throw new Error(read.error);
  const { header, rows } = read.value;
  return { header, rows: firstRows(rows, rows.count) };
}

const german = 'Record ID,Company name\r\n7,Müller & Söhne\r\n8,"Acme, Inc."\r\n';
const germanTable = {
  header: ['Record ID', 'Company name'],
  rows: [
    ['7', 'Müller & Söhne'],
    ['8', 'Acme, Inc.'],
  ],
};

test.each([
  ['UTF-8', utf8(german)],
  ['UTF-8 with its mark', utf8(`\uFEFF${german}`)],
  ['UTF-16 LE', utf16(german, true, true)],
  ['UTF-16 BE', utf16(german, false, true)],
  ['UTF-16 LE without a mark', utf16(german, true, false)],
  ['UTF-16 BE without a mark', utf16(german, false, false)],
  ['Windows-1252', codePage(german, 0xc0)],
  [
    'semicolons',
    utf8(
      german.replaceAll(',N', ';N').replace('ID,', 'ID;').replace('7,', '7;').replace('8,', '8;'),
    ),
  ],
  ['tabs', utf8(german.replace('ID,', 'ID\t').replace('7,', '7\t').replace('8,', '8\t'))],
  ['what Excel says of its commas', utf8(`sep=,\r\n${german}`)],
  ['other ends of lines', utf8(german.replaceAll('\r\n', '\n'))],
])('reads %s', async (_, bytes) => {
  expect(await table(bytes)).toEqual(germanTable);
});

test('reads Windows-1251', async () => {
  const text = 'ID;Название\n1;Ромашка\n2;Acme Ростов\n';
  expect(await table(codePage(text, 0x410))).toEqual({
    header: ['ID', 'Название'],
    rows: [
      ['1', 'Ромашка'],
      ['2', 'Acme Ростов'],
    ],
  });
});

test('reads a workbook, numbers as they are written', async () => {
  const rows = [
    ['Record ID', 'Company name'],
    ['346103000000012345', 'Acme'],
  ];
  const file = await writeWorkbook(rows, 'Export', async () => {});
  expect(await table(await file.arrayBuffer())).toEqual({ header: rows[0], rows: [rows[1]] });
});

test('titles above the header are left out, and headers that are said again', async () => {
  const monday = [
    'Clients 2026,,',
    'A board of ours,,',
    'Name,Subitems,Item ID (auto generated)',
    'Acme,,101',
    ',,',
    'Second group,,',
    'Name,Subitems,Item ID (auto generated)',
    'Globex,,102',
  ].join('\n');
  expect(await table(utf8(monday))).toEqual({
    header: ['Name', 'Subitems', 'Item ID (auto generated)'],
    rows: [
      ['Acme', '', '101'],
      ['Globex', '', '102'],
    ],
  });
});

test.each([
  ['Acme, Inc.\nGlobex, LLC\nInitech', [['Acme, Inc.'], ['Globex, LLC'], ['Initech']]],
  ['1. Acme\n2. Globex', [['Acme'], ['Globex']]],
  ['- Acme\n\n- Globex\n', [['Acme'], ['Globex']]],
  ['ACME1\r\nACME2', [['ACME1'], ['ACME2']]],
  ['Acme', [['Acme']]],
  ['3 Dogs\nAcme', [['3 Dogs'], ['Acme']]],
  [
    'Acme\tA1\nGlobex\tG1',
    [
      ['Acme', 'A1'],
      ['Globex', 'G1'],
    ],
  ],
])('%j was pasted', (text, rows) => {
  expect(pasted(text)).toEqual({ header: null, rows });
});

test('a header in words that nobody knows stands over numbers', () => {
  expect(pasted('Kunde,Umsatz\nAcme,12\nGlobex,13').header).toEqual(['Kunde', 'Umsatz']);
});

test.each([
  ['empty', utf8('')],
  ['empty', utf8('\r\n \r\n')],
  ['empty', utf8('Record ID,Company name\r\n')],
  ['oldWorkbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]).buffer],
  ['notATable', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]).buffer],
  ['notATable', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 1]).buffer],
  ['notATable', utf8('%PDF-1.7')],
])('says %s', async (problem, bytes) => {
  expect(await readTableFile(bytes)).toEqual({ ok: false, error: problem });
});

test('more rows than are taken are refused', () => {
  expect(readTableText('Acme\n'.repeat(100_001))).toEqual({ ok: false, error: 'tooManyRows' });
});
