import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { seeReport, writeReport } from '../../../utils/background/write-report.ts';
import { linkAppsItem, reportItem } from '../../../utils/storage.ts';
import { emptyStorage } from '../components/fake-browser.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../components/fake-browser.ts')).fakeBrowser,
}));

const write = (what: 'linkCopied' | 'edited', at: number) =>
  writeReport({ linkApp: 'a', id: 'ACME', name: 'Acme Inc', what, at });

beforeEach(async () => {
  emptyStorage();
  await linkAppsItem.write([
    { ...{ id: 'a', label: 'a', colour: 'blue', tokenEnd: '1234', addedAt: 1 } },
  ]);
  await write('linkCopied', 1);
});

test('a report that was seen is told as such', async () => {
  await seeReport({ at: 1 });
  expect(await reportItem.read()).toMatchObject({ what: 'linkCopied', seen: true });
});

test('what is done while the last report is being seen is not lost', async () => {
  const { read } = reportItem;
  let writing: Promise<void> | undefined;
  vi.spyOn(reportItem, 'read').mockImplementationOnce(async () => {
    const report = await read();
    writing = write('edited', 2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return report;
  });
  await seeReport({ at: 1 });
  await writing;
  expect(await reportItem.read()).toMatchObject({ what: 'edited', seen: false });
});
