import type { RigBrowser } from '../../rig/rig-browser.ts';

/** Makes the lists of Companies an hour older, as if nobody had looked since. */
export const ageLists = (browser: RigBrowser): Promise<void> => changeLists(browser, 3_600_000);

/** As if no list had ever been read. */
export const forgetLists = (browser: RigBrowser): Promise<void> => changeLists(browser, null);

/** `by`: so many milliseconds older; null: forgotten. */
async function changeLists(browser: RigBrowser, by: number | null): Promise<void> {
  await browser.evaluateInBackground(async ({ indexedDB }, by) => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('directory'));
    const store = database.transaction('lists', 'readwrite').objectStore('lists');
    if (by === null) await done(store.clear());
    for (const list of await done(store.getAll())) {
      await done(store.put({ ...list, attemptedAt: list.attemptedAt - (by ?? 0) }));
    }
    database.close();
  }, by);
}
