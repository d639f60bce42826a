import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineStoredList } from '../browser/stored-entries.ts';

/**
 * The Link APPs that are being forgotten: stored before that begins, so that a worker that dies in the
 * middle of it is followed by one that ends it.
 */
export const forgettingItem = defineStoredList({
  key: 'forgetting',
  version: 1,
  entry: v.string(),
});

/** They are about to be forgotten, with those that are already. */
export async function noteForgetting(linkApps: string[]): Promise<void> {
  await forgettingItem.write([...new Set([...(await forgettingItem.read()), ...linkApps])]);
}

/** All of them are forgotten. */
export const endForgetting = (): Promise<void> => browser.storage.local.remove(forgettingItem.key);
