import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineStoredList } from '../browser/stored-entries.ts';

const endingSchema = v.object({
  /** The id of the Link APP that ends. */
  linkApp: v.string(),
  /** What it was called, where its token was replaced: what comes back late is told by that. */
  label: v.exactOptional(v.string()),
  /** The id of the Link APP that takes its place, where its token was replaced. */
  replacedBy: v.exactOptional(v.string()),
  /** The same, where what is kept goes there; absent: it is forgotten. */
  movesTo: v.exactOptional(v.string()),
});
export type Ending = v.InferOutput<typeof endingSchema>;

/**
 * The Link APPs that are being forgotten: stored before that begins, so that a worker that dies in the
 * middle of it is followed by one that ends it.
 */
export const forgettingItem = defineStoredList({
  key: 'forgetting',
  version: 2,
  entry: endingSchema,
  // The first version had their ids alone.
  migrations: { 1: (old) => Array.isArray(old) && old.map((linkApp) => ({ linkApp })) },
});

/** What is to be stored before they are forgotten, with those that are already. */
export async function withEndings(endings: Ending[]): Promise<Ending[]> {
  const byId = new Map(
    [...(await forgettingItem.read()), ...endings].map((one) => [one.linkApp, one]),
  );
  return [...byId.values()];
}

/** They are about to be forgotten. */
export async function noteForgetting(endings: Ending[]): Promise<void> {
  await forgettingItem.write(await withEndings(endings));
}

/** All of them are forgotten. */
export const endForgetting = (): Promise<void> => browser.storage.local.remove(forgettingItem.key);
