import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { openForWriting } from '../../../utils/companies/database.ts';
import { Directory } from '../../../utils/companies/directory.ts';
import { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import { eraseEverything } from '../../../utils/services/erase-everything.ts';

const { origins, browser } = vi.hoisted(() => {
  const origins = new Set<string>();
  const browser = {
    alarms: { clear: vi.fn() },
    permissions: {
      getAll: async () => ({ origins: ['https://api.getconduit.app/*', ...origins] }),
      remove: vi.fn(async ({ origins: [origin = ''] }: { origins: string[] }) =>
        origins.delete(origin),
      ),
    },
    storage: { local: { clear: vi.fn() } },
  };
  return { origins, browser };
});
vi.mock('wxt/browser', () => ({ browser }));

const reader = async () => new DirectoryReader(await openForWriting());

beforeEach(async () => {
  origins.clear();
  for (const one of ['https://crm.test/*', 'https://*.pipedrive.com/*']) origins.add(one);
  const company = { id: 'A', name: null, createdAt: null, linkPage: null };
  await new Directory(await openForWriting()).keep('a', company, { readAt: 1 });
});

test('nothing is left, and no site is followed', async () => {
  expect(await eraseEverything()).toEqual({ ok: true, value: null });
  expect(browser.storage.local.clear).toHaveBeenCalled();
  expect(await (await reader()).count('a')).toBe(0);
  expect([...origins]).toEqual([]);
});

test('a site that the browser keeps holds back nothing else', async () => {
  browser.permissions.remove.mockRejectedValueOnce(new Error('required'));
  await expect(eraseEverything()).rejects.toThrow('required');
  expect(await (await reader()).count('a')).toBe(0);
  expect(origins.size).toBe(1);
});
