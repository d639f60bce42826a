import { beforeEach, expect, test, vi } from 'vitest';
import { finishAction, lastActionHandlers } from '../../../utils/background/finish-action.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { lastActionItem, linkAppsItem } from '../../../utils/storage.ts';
import { row } from '../companies/list/rows.ts';
import { fillDisk } from '../components/fake-browser.ts';
import { linkAppOf } from '../examples.ts';

const { seeLastAction } = lastActionHandlers;

const write = (what: 'linkCopied' | 'edited', at: number) =>
  finishAction({ linkApp: 'a', id: 'ACME', name: 'Acme Inc', what, at });

beforeEach(async () => {
  await linkAppsItem.write([linkAppOf('a')]);
  await write('linkCopied', 1);
});

test('a last action that was seen is told as such', async () => {
  await seeLastAction({ at: 1 });
  expect(await lastActionItem.read()).toMatchObject({ what: 'linkCopied', seen: true });
});

test('what is done while the last action is being seen is not lost', async () => {
  const { read } = lastActionItem;
  let writing: Promise<unknown> | undefined;
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

test('a storage that cannot be written costs what is kept, and not the answer', async () => {
  fillDisk();
  expect(await write('edited', 2)).toMatchObject({ what: 'edited', label: 'a', seen: false });
  expect(await lastActionItem.read()).toMatchObject({ what: 'linkCopied' });
});

test('nothing is told of a Link APP that was removed meanwhile', async () => {
  await linkAppsItem.write([]);
  expect(await write('edited', 2)).toBeNull();
  expect(await lastActionItem.read()).toMatchObject({ what: 'linkCopied' });
});

test.each([
  [{ what: 'linkCopied', copy: 'copied' }, [{ kind: 'linkCopied', at: 7 }]],
  [{ what: 'linkCopied', copy: 'late' }, []],
  [{ what: 'messageCopied', copy: 'copied' }, [{ kind: 'messageCopied', at: 7 }]],
  [
    { what: 'connectLinkCopied', copy: 'copied', source: 'Xero' },
    [{ kind: 'linkCopied', at: 7, source: 'Xero' }],
  ],
  [{ what: 'apiTokenCopied', copy: 'copied' }, []],
  [{ what: 'foundAfterLostAnswer' }, [{ kind: 'found', at: 7 }]],
  [
    { what: 'created', copy: 'copied' },
    [
      { kind: 'created', at: 7 },
      { kind: 'linkCopied', at: 7 },
    ],
  ],
  [{ what: 'existed', copy: null }, []],
] as const)('%j goes into the history of its Company as it is', async (part, events) => {
  const database = await openForWriting();
  await database.clear('histories');
  await database.put('companies', row('ACME', 'Acme'));
  await finishAction({ linkApp: 'a', id: 'acme', name: 'Acme', gestureAt: 7, ...part });
  const history = await database.get('histories', ['a', 'ACME']);
  expect(history?.events ?? []).toEqual(events);
});
