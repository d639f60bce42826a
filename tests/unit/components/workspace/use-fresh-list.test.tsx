// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { useFreshList } from '../../../../components/workspace/list-age.tsx';
import type { DirectoryReader } from '../../../../utils/companies/directory-reader.ts';
import type { ListState } from '../../../../utils/companies/list-state.ts';
import { draw, eventually, rest } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const minute = 60_000;
const list = (linkApp: string, age: number): ListState => ({
  ...{ linkApp, state: 'complete', refreshedAt: 1, count: 1, broken: 0 },
  attemptedAt: Date.now() - age,
});

/** Of the Link APP `old` an old one, of any other a fresh one. */
const directory = {
  list: async (linkApp: string) => list(linkApp, linkApp === 'old' ? 16 * minute : minute),
} as Partial<DirectoryReader> as DirectoryReader;

function Resting(wanted: { linkApp: string; isWanted?: boolean }) {
  useFreshList({ directory, ...wanted });
  return null;
}

const refreshed = () => ask.mock.calls;

test('an old list is asked for once what rests on it is drawn, and once', async () => {
  const again = draw(<Resting linkApp="old" isWanted={false} />);
  await rest();
  expect(refreshed()).toEqual([]);
  again(<Resting linkApp="old" isWanted />);
  const wanted = [['refreshList', { linkApp: 'old', force: false }]];
  await eventually(() => expect(refreshed()).toEqual(wanted));
  again(<Resting linkApp="old" isWanted />);
  await rest();
  expect(refreshed()).toEqual(wanted);
});

test('so is that of a Link APP that is chosen, and a fresh one is not', async () => {
  const again = draw(<Resting linkApp="fresh" />);
  await rest();
  expect(refreshed()).toEqual([]);
  again(<Resting linkApp="old" />);
  await eventually(() =>
    expect(refreshed()).toEqual([['refreshList', { linkApp: 'old', force: false }]]),
  );
});
