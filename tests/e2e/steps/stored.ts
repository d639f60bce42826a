import type { RigBrowser } from '../../rig/rig-browser.ts';

/** All that the extension keeps: its storage, and how many rows each store of its databases has. */
export async function stored(
  browser: RigBrowser,
): Promise<{ storage: object; rows: Record<string, number> }> {
  return await browser.evaluateInBackground(async (scope) => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows: Record<string, number> = {};
    for (const { name = '' } of await scope.indexedDB.databases()) {
      const database = await done(scope.indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const counting = database.transaction(store).objectStore(store).count();
        rows[`${name} ${store}`] = await done(counting);
      }
      database.close();
    }
    return { storage: await scope.chrome.storage.local.get(), rows };
  });
}
