import { beforeEach, expect, test, vi } from 'vitest';
import { loadPopup } from '../../../../components/popup/load-popup.ts';
import { DirectoryConnection } from '../../../../utils/companies/directory-connection.ts';
import {
  connectionNewsItem,
  draftsItem,
  keepSnapshot,
  linkAppsItem,
  reviewItem,
  snapshotItem,
} from '../../../../utils/storage.ts';
import { linkAppOf, recognisedRecord } from '../../examples.ts';
import { company, directoryOf } from '../directory.ts';
import { fakeBrowser } from '../fake-browser.ts';

const { extension, tabs, ask } = vi.hoisted(() => ({
  extension: { inIncognitoContext: false },
  tabs: { query: vi.fn() },
  ask: vi.fn(),
}));
vi.mock('wxt/browser', async () => ({
  browser: { ...(await import('../fake-browser.ts')).fakeBrowser, extension, tabs },
}));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const linkApp = linkAppOf('a');
const acme = company('ACME', 'Acme', { touchedAt: 2 });
const page = 'https://example.com/';
const record = recognisedRecord;

/** Has the directory open only when this is called. */
let openDirectory: () => void;

beforeEach(async () => {
  extension.inIncognitoContext = false;
  tabs.query.mockResolvedValue([{ id: 1, url: page }]);
  ask.mockResolvedValue({ ok: true, value: record });
  await linkAppsItem.write([linkApp]);
  await keepSnapshot(await directoryOf([acme]));
  const open = DirectoryConnection.prototype.open;
  const { promise, resolve } = Promise.withResolvers<void>();
  openDirectory = resolve;
  vi.spyOn(DirectoryConnection.prototype, 'open').mockImplementation(async function (
    this: DirectoryConnection,
  ) {
    await promise;
    return await open.call(this);
  });
});

const idsOf = (start: Awaited<ReturnType<typeof loadPopup>>) =>
  start.ok ? start.value.recent?.map(({ id }) => id) : start.error;

/** Whether it has been loaded by the time that nothing but the directory is under way. */
async function isLoaded(loading: Promise<unknown>): Promise<boolean> {
  const late = new Promise((resolve) => setTimeout(() => resolve('late'), 300));
  return (await Promise.race([loading, late])) !== 'late';
}

test('the home stands there before the directory answers', async () => {
  const start = await loadPopup();
  expect(idsOf(start)).toEqual(['ACME']);
  expect(start).toMatchObject({ value: { view: { kind: 'home' }, news: [], linkApp: 'a' } });
  openDirectory();
  expect(start.ok && (await start.value.open())).toBeNull();
});

test('the directory is not even opened before the home is drawn', async () => {
  await loadPopup();
  expect(vi.mocked(DirectoryConnection.prototype.open)).not.toHaveBeenCalled();
});

test('over a record, it is opened while the background is asked', async () => {
  tabs.query.mockResolvedValue([{ id: 1, url: record.from.address }]);
  ask.mockReturnValue(new Promise(() => undefined));
  void loadPopup();
  await expect
    .poll(() => vi.mocked(DirectoryConnection.prototype.open).mock.calls.length)
    .toBeGreaterThan(0);
});

test('so does the form that was left there', async () => {
  const draft = { linkApp: 'a', record: null, name: 'New', id: 'NEW', idTyped: false, page };
  await draftsItem.write({ any: { ...draft, pageEnabled: true, savedAt: Date.now() } });
  expect(await loadPopup()).toMatchObject({ value: { view: { kind: 'form', draft } } });
});

test('what is wrong with the directory is known afterwards', async () => {
  vi.spyOn(DirectoryConnection.prototype, 'open').mockRejectedValue(
    new DOMException('', 'VersionError'),
  );
  const start = await loadPopup();
  expect(idsOf(start)).toEqual(['ACME']);
  expect(start.ok && (await start.value.open())).toBe('newerData');
});

test.each<[string, () => unknown]>([
  [
    'a record is in front',
    () => tabs.query.mockResolvedValue([{ id: 1, url: record.from.address }]),
  ],
  [
    'the menu has left something to review',
    () => reviewItem.write({ company: { linkApp: 'a', id: 'ACME' }, at: Date.now() }),
  ],
  [
    'there are news',
    async () => {
      await connectionNewsItem.write({ everyMinutes: 15, wasOffered: true });
      await snapshotItem.write({ ...(await snapshotItem.read()), hasNews: true });
    },
  ],
  ['its window is private', () => Object.assign(extension, { inIncognitoContext: true })],
  ['the snapshot is of another Link APP', () => snapshotItem.write({ recent: {}, hasNews: false })],
  [
    'a newer version has written the snapshot',
    () => fakeBrowser.storage.local.set({ [snapshotItem.key]: { version: 99, value: {} } }),
  ],
])('where %s, it waits for the directory', async (_, arrange) => {
  await arrange();
  const loading = loadPopup();
  expect(await isLoaded(loading)).toBe(false);
  openDirectory();
  expect(idsOf(await loading)).toEqual(['ACME']);
});

test('news that nobody wants to hear of hold nothing up', async () => {
  await snapshotItem.write({ ...(await snapshotItem.read()), hasNews: true });
  expect(idsOf(await loadPopup())).toEqual(['ACME']);
});
