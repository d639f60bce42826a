import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import { writeWorkbook } from '../../../utils/transfer/write-workbook.ts';

const pause = async () => {};
const write = async (rows: string[][], name = 'Companies') =>
  Buffer.from(await (await writeWorkbook(rows, name, pause)).arrayBuffer());

/** As another program reads it; an empty cell is null. */
const read = async (rows: string[][]) => await readSheet(await write(rows), { trim: false });

test('every cell stays the text that it is', async () => {
  const cells = [
    ...['MARCH1', 'SEPT7', 'JAN2024', 'TRUE', '402000123456', 'March 7', '50%', '(500)', '1,234'],
    ...['10:30 AM', '004711', '12E34', '7-11', '=1+1', '@SUM(A1)', "'quoted", ' spaces ', 'A;B'],
    ...['two\nlines', '<b>&amp;"', 'Żółć – 有限会社 🏢', 'constructor', '__proto__'],
  ];
  const rows = [['Name'], ...cells.map((cell) => [cell])];
  expect(await read(rows)).toEqual(rows);
});

test('rows and columns keep their places, also where cells are empty', async () => {
  const row = Array.from({ length: 60 }, (_, column) => (column % 7 === 0 ? `c${column}` : ''));
  const rows = [row.map((_, column) => `h${column}`), row, ['', 'second']];
  expect(await read(rows)).toEqual(
    rows.map((cells) => row.map((_, column) => cells[column] || null)),
  );
});

test('whatever text a cell holds, it is there, whole', async () => {
  const signs = [...' ab_x0041&<>"\'=];é漢🏢\n\t\u0000\u0007\u007F\uFFFF'];
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...signs) }),
    fc.constantFrom('_x0041_', '_x005F_x0041_', '__x0041_'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (cells) => {
      const rows = [['Name'], ...cells.map((cell) => [`${cell}.`])];
      expect(await read(rows)).toEqual(rows);
    }),
    { numRuns: 50 },
  );
});

test('what Excel takes for damage is not in it: half a sign, and a cell beyond its longest', async () => {
  const [, [long, half] = []] = await read([
    ['Name', 'x'],
    ['y'.repeat(40_000), 'half \uD83D\r\nend'],
  ]);
  expect(String(long).length).toBe(32_767);
  expect(String(long).endsWith('y…')).toBe(true);
  expect(half).toBe('half \uFFFD\nend');
});

test('a hundred thousand rows leave others their turn', async () => {
  const all = Array.from({ length: 100_000 }, (_, row) => [`CLIENT${row}`, `Client ${row}`, 'on']);
  let read = 0;
  const rows = new Proxy(all, {
    get(target, key) {
      if (/^\d+$/.test(String(key))) read += 1;
      return Reflect.get(target, key);
    },
  });
  const turns = vi.fn(async () => {
    expect(read).toBeLessThan(1000);
    read = 0;
  });
  const workbook = await writeWorkbook(rows, 'Companies', turns);
  expect(turns).toHaveBeenCalledTimes(200);
  expect(workbook.size).toBeLessThan(5_000_000);
});
