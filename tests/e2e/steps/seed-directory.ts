import type { RigBrowser } from '../../rig/rig-browser.ts';

/** Sources that seeded Companies have connected, in turn none to three of them. */
export const seededSources = ['Demo Facebook', 'Demo Google Ads', 'Google Analytics', 'Shopify'];

/**
 * Puts so many Companies into the directory as if a list had brought them: `CLIENT1` "Client 1" and
 * so on. In a Link APP by its place; from a page of the extension.
 */
export async function seedDirectory(
  browser: RigBrowser,
  from: number,
  to: number,
  ofLinkApp = 0,
): Promise<void> {
  const page = await browser.openTab('options.html');
  await page.evaluate(
    async (first, last, sources, which) => {
      const done = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const { linkApps } = await chrome.storage.local.get<{
        linkApps: { value: { id: string }[] };
      }>('linkApps');
      const linkApp = linkApps.value[which]?.id;
      if (!linkApp) throw new Error('There is no Link APP');
      const rowOf = (number: number) => ({
        linkApp,
        key: `CLIENT${number}`,
        id: `CLIENT${number}`,
        name: `Client ${number}`,
        createdAt: new Date(1_600_000_000_000 + number * 60_000).toISOString(),
        createdTime: 1_600_000_000_000 + number * 60_000,
        linkPage: {
          url: number % 10 === 9 ? null : `https://app.getconduit.app/connect/${number}`,
          enabled: number % 10 !== 9,
        },
        connections: sources.slice(0, number % sources.length).map((name, index) => ({
          id: name.toLowerCase(),
          name,
          credentials: [
            {
              id: String(index),
              name: 'Login',
              createdAt: null,
              accounts: [
                { id: '1', name: `Account ${number}`, nativeId: '1', isError: number % 50 === 0 },
              ],
            },
          ],
        })),
        fetchedAt: Date.now(),
        comparableName: `client${number}`,
        sortName: `client ${number}`,
      });
      const database = await done(indexedDB.open('directory'));
      for (let start = first; start < last; start += 5000) {
        const stores = ['companies', 'packs', 'unpacked'];
        const transaction = database.transaction(stores, 'readwrite');
        // They are written past the packs, which are to be made anew.
        for (const store of stores.slice(1))
          transaction.objectStore(store).delete(IDBKeyRange.bound([linkApp], [linkApp, []]));
        const store = transaction.objectStore('companies');
        for (let number = start; number < Math.min(start + 5000, last); number += 1) {
          store.put(rowOf(number));
        }
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onerror = reject;
        });
      }
      database.close();
      const channel = new BroadcastChannel('directory');
      channel.postMessage({ linkApp });
      channel.close();
    },
    from,
    to,
    seededSources,
    ofLinkApp,
  );
  await page.close();
}
