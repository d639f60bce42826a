import { array, assert, constantFrom, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { steadyRows } from '../../../../components/workspace/company-rows.tsx';

const row = (key: string, linkApp = 'a', name = key) => ({ linkApp, key, name });
const keysOf = (rows: { key: string }[]) => rows.map(({ key }) => key);

test('a row that was used stays in its place, as it is now', () => {
  const shown = ['A', 'B', 'C'].map((key) => row(key));
  const now = [row('C', 'a', 'Renamed'), row('A'), row('B')];
  expect(steadyRows(shown, now)).toEqual([row('A'), row('B'), row('C', 'a', 'Renamed')]);
});

test('those of another Link APP are other rows', () => {
  expect(steadyRows([row('A', 'b')], [row('B'), row('A')])).toEqual([row('B'), row('A')]);
});

test('whatever becomes known, no row that is shown moves', () => {
  const key = constantFrom('A', 'B', 'C', 'D', 'E', 'F');
  assert(
    property(array(uniqueArray(key, { minLength: 1 }), { minLength: 1 }), (readings) => {
      let shown: ReturnType<typeof row>[] = [];
      for (const reading of readings) {
        const next = steadyRows(
          shown,
          reading.map((one) => row(one)),
        );
        expect(keysOf(next).slice(0, shown.length)).toEqual(keysOf(shown));
        for (const one of reading) expect(keysOf(next)).toContain(one);
        shown = next;
      }
    }),
  );
});
