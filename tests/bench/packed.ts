import type { Surface } from '../rig/surface.ts';
import { until } from '../rig/until.ts';

/** Runs in a page of ours: asks for the list as popup and panel do, and counts the lists that are packed whole. */
const askAndCount = async () => {
  const { linkApps } = await chrome.storage.local.get<{ linkApps: { value: { id: string }[] } }>();
  for (const { id } of linkApps.value) {
    const data = { linkApp: id, force: false };
    const message = { id: 1, type: 'refreshList', data, timestamp: Date.now() };
    await chrome.runtime.sendMessage(message);
  }
  const opening = indexedDB.open('directory');
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const { result: database } = opening;
  const reading = database.transaction('packs').objectStore('packs').getAllKeys();
  await new Promise((resolve) => {
    reading.onsuccess = resolve;
  });
  database.close();
  const ended = reading.result.filter((key) => Array.isArray(key) && Array.isArray(key[1]));
  return ended.length === linkApps.value.length;
};

/** Waits until the background has packed the lists of all Link APPs, asking in a page of ours. */
export const untilPacked = (page: Surface): Promise<boolean> =>
  until('the packs', () => page.evaluate(askAndCount), 120_000);
