// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { useMarkedRows } from '../../../../components/bulk/marked-bar.tsx';
import { draw, rest } from '../page.ts';

let rows: ReturnType<typeof useMarkedRows>;
function Shown({ sheet, shown }: { sheet: number; shown: number[] }) {
  rows = useMarkedRows(sheet, shown);
  return null;
}

const all = [0, 1, 2, 3, 4];
let show: (sheet: number, shown: number[]) => Promise<void>;
async function press(index: number, isRange = false): Promise<void> {
  rows.select(index, isRange);
  await rest();
}

beforeEach(async () => {
  draw(null);
  const redraw = draw(<Shown sheet={1} shown={all} />);
  show = async (sheet, shown) => {
    redraw(<Shown sheet={sheet} shown={shown} />);
    await rest();
  };
  await rest();
});

test('a press selects a row, another not; with Shift all that are shown between two', async () => {
  await press(3);
  await press(1, true);
  expect([...rows.marked].sort()).toEqual([1, 2, 3]);
  await press(2);
  expect([...rows.marked].sort()).toEqual([1, 3]);
});

test('nothing that was selected outlives its rows, not for one draw', async () => {
  await press(3);
  const drawn: number[] = [];
  draw(null);
  function Watched({ sheet }: { sheet: number }) {
    rows = useMarkedRows(sheet, all);
    drawn.push(rows.marked.size);
    return null;
  }
  const redraw = draw(<Watched sheet={1} />);
  await press(3);
  drawn.length = 0;
  redraw(<Watched sheet={2} />);
  await rest();
  expect(Math.max(...drawn)).toBe(0);
  await press(1, true);
  expect([...rows.marked]).toEqual([1]);
});

test('all are selected where each that is shown is, and not where as many others are', async () => {
  await press(0);
  await press(1);
  await show(1, [2, 3]);
  expect(rows.isAll).toBe(false);
  rows.selectAll();
  await rest();
  expect([rows.isAll, [...rows.marked]]).toEqual([true, [2, 3]]);
  await show(1, []);
  expect(rows.isAll).toBe(false);
});
