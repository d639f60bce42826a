import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { begunKeys } from '../utils/browser/begun-reading.ts';
import { databaseName, databaseVersion } from '../utils/companies/database-version.ts';

/**
 * Runs before the popup's own code has come: the storage and the directory answer meanwhile. Whoever
 * takes a reading hears of its failure; a directory that is not there yet, or older, is left as it is.
 */
export default defineUnlistedScript(() => {
  const directory = new Promise<IDBDatabase | undefined>((resolve) => {
    const request = indexedDB.open(databaseName, databaseVersion);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(undefined);
  });
  const stored = chrome.storage.local.get(begunKeys);
  stored.catch(() => undefined);
  globalThis.quickCompaniesBegunReading = { stored, directory };
});
