import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { finishAction, seeLastAction } from '../../../utils/background/last-action.ts';
import { lastActionItem, linkAppsItem } from '../../../utils/storage.ts';
import { emptyStorage } from '../components/fake-browser.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../components/fake-browser.ts')).fakeBrowser,
}));

const write = (what: 'linkCopied' | 'edited', at: number) =>
  finishAction({ linkApp: 'a', id: 'ACME', name: 'Acme Inc', what, at });

beforeEach(async () => {
  emptyStorage();
  await linkAppsItem.write([
    { ...{ id: 'a', label: 'a', colour: 'blue', tokenEnd: '1234', addedAt: 1 } },
  ]);
  await write('linkCopied', 1);
});

test('a last action that was seen is told as such', async () => {
  await seeLastAction({ at: 1 });
  expect(await lastActionItem.read()).toMatchObject({ what: 'linkCopied', seen: true });
});

test('what is done while the last action is being seen is not lost', async () => {
  const { read } = lastActionItem;
  let writing: Promise<void> | undefined;
  vi.spyOn(lastActionItem, 'read').mockImplementationOnce(async () => {
    const lastAction = await read();
    writing = write('edited', 2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return lastAction;
  });
  await seeLastAction({ at: 1 });
  await writing;
  expect(await lastActionItem.read()).toMatchObject({ what: 'edited', seen: false });
});
