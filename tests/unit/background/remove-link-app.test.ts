import { beforeEach, expect, test, vi } from 'vitest';
import { finishForgetting, linkAppHandlers } from '../../../utils/background/link-apps.ts';
import { Directory } from '../../../utils/companies/directory.ts';
import { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { success } from '../../../utils/result.ts';
import {
  forgettingItem,
  keepSnapshot,
  linkAppsItem,
  snapshotItem,
  tenantsItem,
} from '../../../utils/storage.ts';
import { fakeBrowser } from '../components/fake-browser.ts';
import { linkAppOf } from '../examples.ts';

const { removeLinkApp } = linkAppHandlers;

const { forgetToken } = vi.hoisted(() => ({ forgetToken: vi.fn() }));
vi.mock('../../../utils/link-apps/token-vault.ts', () => ({
  forgetToken,
  forgetTokensBut: vi.fn(),
}));
vi.mock('../../../utils/background/refresh-list.ts', () => ({
  whileNotRefreshing: (_: string, work: () => Promise<void>) => work(),
}));

const reader = async () => new DirectoryReader(await openForWriting());
const ids = async () => (await linkAppsItem.read()).map(({ id }) => id);

beforeEach(async () => {
  await linkAppsItem.write([linkAppOf('a'), linkAppOf('b')]);
  await tenantsItem.write({ one: 'a', other: 'b' });
  const database = await openForWriting();
  await database.clear('ended');
  const directory = new Directory(database);
  const company = { id: 'A', name: null, createdAt: null, linkPage: null };
  for (const id of ['a', 'b']) await directory.keep(id, company, { fetchedAt: 1 });
});

const expectOnlyTheOther = async () => {
  expect(await ids()).toEqual(['b']);
  expect(await tenantsItem.read()).toEqual({ other: 'b' });
  expect(await (await reader()).count('a')).toBe(0);
  expect(await (await reader()).count('b')).toBe(1);
  expect(await fakeBrowser.storage.local.get(forgettingItem.key)).toEqual({});
};

test('all of a Link APP goes with it', async () => {
  await keepSnapshot(await reader());
  expect(Object.keys((await snapshotItem.read()).recent)).toEqual(['a', 'b']);
  expect(await removeLinkApp({ linkApp: 'a' })).toEqual(success(null));
  await expectOnlyTheOther();
  expect(Object.keys((await snapshotItem.read()).recent)).toEqual(['b']);
});

const broken = () => Promise.reject(new DOMException('', 'AbortError'));

test.each([
  ['its token', () => forgetToken.mockImplementationOnce(broken)],
  ['its Companies', () => vi.spyOn(Directory.prototype, 'end').mockImplementationOnce(broken)],
])('where it is broken off before %s, the next worker ends it', async (_, breakOff) => {
  breakOff();
  await expect(removeLinkApp({ linkApp: 'a' })).rejects.toThrow(DOMException);
  expect(await (await reader()).count('a')).toBe(1);
  expect(await finishForgetting()).toBe(true);
  await expectOnlyTheOther();
});

test('nothing is forgotten where nothing was begun', async () => {
  expect(await finishForgetting()).toBe(true);
  expect(await ids()).toEqual(['a', 'b']);
  expect(forgetToken).not.toHaveBeenCalled();
});
