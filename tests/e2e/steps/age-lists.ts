import type { RigBrowser } from '../../rig/rig-browser.ts';

/** Makes the lists of Companies an hour older, as if nobody had looked since. */
export async function ageLists(browser: RigBrowser): Promise<void> {
  await browser.evaluateInBackground(async ({ indexedDB }) => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('directory'));
    const store = database.transaction('lists', 'readwrite').objectStore('lists');
    for (const list of await done(store.getAll())) {
      await done(store.put({ ...list, attemptedAt: list.attemptedAt - 3_600_000 }));
    }
    database.close();
  });
}
