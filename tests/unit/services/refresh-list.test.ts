import { beforeEach, expect, test, vi } from 'vitest';
import type { ListState } from '../../../utils/companies/list-state.ts';
import { refreshList } from '../../../utils/services/refresh-list.ts';

const { kept, stores } = vi.hoisted(() => {
  const kept: ListState[] = [];
  const stores = {
    directory: {
      keepList: async (list: ListState) => void kept.push(list),
      keepListed: vi.fn(),
    },
    reader: { list: async () => null },
  };
  return { kept, stores };
});
vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('../../../utils/services/stores.ts', () => ({ openStores: async () => stores }));
vi.mock('../../../utils/services/link-api-of.ts', () => ({
  linkApiOf: async () => ({
    ok: true,
    value: {
      async *listCompanies() {
        yield { ok: true, value: { companies: [], broken: 0, total: 0 } };
      },
    },
  }),
}));

const refresh = () => refreshList({ linkApp: 'agency', force: true });
const states = () => kept.map(({ state }) => state);

beforeEach(() => {
  kept.length = 0;
});

test('a list that is taken in is complete', async () => {
  stores.directory.keepListed.mockResolvedValueOnce(0);
  expect(await refresh()).toEqual({ ok: true, value: null });
  expect(states()).toEqual(['refreshing', 'complete']);
});

test('a full disk ends the refresh, and is told', async () => {
  stores.directory.keepListed.mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
  expect(await refresh()).toEqual({ ok: false, error: { kind: 'storage' } });
  expect(states()).toEqual(['refreshing', 'failed']);
});
