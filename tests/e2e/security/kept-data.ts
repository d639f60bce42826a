/** All that the extension keeps, as text: runs in its background. */
export const readStorage = async (scope: typeof globalThis): Promise<string> => {
  const { local, session, sync } = scope.chrome.storage;
  const areas = await Promise.all([local, session, sync].map((area) => area.get(null)));
  return JSON.stringify(areas);
};

/** Every record of every database, as text: runs in its background. */
export const readDatabases = async (scope: typeof globalThis): Promise<string> => {
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const found: unknown[] = [];
  for (const { name = '' } of await scope.indexedDB.databases()) {
    const database = await settled(scope.indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      found.push(name, store, await settled(objects.getAllKeys()), await settled(objects.getAll()));
    }
    database.close();
  }
  return JSON.stringify(found);
};

/** The page as it is drawn, with what stands in its boxes: runs in the page. */
export const readDocument = (): string => {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
  return [document.documentElement.outerHTML, ...boxes.map(({ value }) => value)].join('\n');
};

/** From now on keeps each message that the extension's pages get: runs in one of them. */
export const listen = (): void => {
  const received: unknown[] = [];
  Object.assign(globalThis, { received });
  chrome.runtime.onMessage.addListener((message: unknown) => void received.push(message));
  new BroadcastChannel('directory').onmessage = ({ data }) => void received.push(data);
};

/** What was heard, as text: runs in the page of `listen`. */
export const readReceived = (): string => JSON.stringify(Reflect.get(globalThis, 'received'));
