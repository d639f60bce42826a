import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { create } from '../../../utils/background/create.ts';
import type { StoredItem } from '../../../utils/browser/stored-item.ts';
import * as storage from '../../../utils/storage.ts';
import * as options from '../../../utils/stored-options.ts';
import type { RunningSimulator } from '../../simulator/start-simulator.ts';
import { simulate } from './simulate.ts';

const { linkApiOf } = vi.hoisted(() => ({ linkApiOf: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf }));

let running: RunningSimulator;
beforeEach(async () => {
  running = await simulate(linkApiOf);
});

const isItem = (one: unknown): one is StoredItem<unknown> =>
  typeof one === 'object' && one !== null && 'key' in one && 'read' in one;
const items = Object.values<unknown>({ ...storage, ...options }).filter(isItem);

const broken: unknown[] = [
  ...[null, 7, '', 'text', true, [], {}],
  ...[
    { version: 'x', value: 1 },
    { version: 99, value: 1 },
    { version: -1e300, value: 1 },
  ],
  ...[null, 7, 'text', [], {}, [[null]], { a: { b: null } }, { constructor: 1 }].map((value) => ({
    version: 1,
    value,
  })),
];

test.each(items.map((item) => [item.key, item] as const))(
  'whatever is stored as %s is read, or left as it is and told',
  async (key, item) => {
    for (const stored of broken) {
      await browser.storage.local.set({ [key]: stored });
      const read = await item.read().catch((error: Error) => error.name);
      expect(read, JSON.stringify(stored)).not.toBe('TypeError');
      expect(await browser.storage.local.get(key)).toEqual({ [key]: stored });
    }
  },
);

test('of 500 creates at once from ten windows, each client gets one Company', async () => {
  const ids = Array.from({ length: 50 }, (_, index) => `CLIENT${index}`);
  const press = (id: string, gestureAt: number) =>
    create({
      ...{ linkApp: 'a', id, name: `Firm of ${id}`, pageEnabled: true },
      ...{ seen: { companies: [], unsettled: [] }, afterwards: 'nothing', gestureAt },
    });
  const now = Date.now();
  const windows = Array.from({ length: 10 }, (_, window) =>
    ids.map((id) => press(id, now + window)),
  );
  const answers = await Promise.all(windows.flat());
  expect(answers).toHaveLength(500);
  expect(
    running.linkApp
      .acceptedCreates()
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(ids.toSorted());
}, 60_000);
