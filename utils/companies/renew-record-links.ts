import type { DirectoryDatabase } from './database.ts';
import type { RecordLink } from './record-link.ts';
import { writeFor } from './write-for.ts';

/** Few enough that a worker that dies has lost little, and that others can write between. */
const atOnce = 1000;

/** The next record of a lot; undefined once there is none. */
type Position = string | undefined;

/**
 * Renews the record links of a Link APP with `renewed`, one batch at a time, each whole or not at
 * all. A link moves to another record only where that has none; otherwise it stays, with its new
 * address. Gives the keys of the Companies concerned, and where to continue. Safe to start again at
 * any time.
 * @throws EndedLinkAppError; DOMException where the store cannot be written
 */
export async function renewSomeRecordLinks(
  database: DirectoryDatabase,
  linkApp: string,
  renewed: (recordLink: RecordLink) => RecordLink,
): Promise<string[]> {
  const keys = new Set<string>();
  let position: Position = '';
  while (position !== undefined) {
    const lot = await renewLot(database, linkApp, position, renewed);
    for (const key of lot.keys) keys.add(key);
    position = lot.next;
  }
  return [...keys];
}

async function renewLot(
  database: DirectoryDatabase,
  linkApp: string,
  after: string,
  renewed: (recordLink: RecordLink) => RecordLink,
): Promise<{ keys: string[]; next: Position }> {
  return await writeFor(database, linkApp, ['recordLinks'], async (transaction) => {
    const store = transaction.objectStore('recordLinks');
    const rest = IDBKeyRange.bound([linkApp, after], [linkApp, []], true);
    const recordLinks = await store.getAll(rest, atOnce);
    const keys: string[] = [];
    // Asked for together: to wait for each takes nearly twice as long.
    const writes: Promise<unknown>[] = [];
    const write = (writing: Promise<unknown>): void => {
      // Where another request fails, the transaction reports it.
      writing.catch(() => undefined);
      writes.push(writing);
    };
    for (const recordLink of recordLinks) {
      const to = renewed(recordLink);
      if (isSame(recordLink, to)) continue;
      keys.push(recordLink.key);
      const there =
        to.record === recordLink.record ? recordLink : await store.get([linkApp, to.record]);
      if (there && there.key !== recordLink.key)
        write(store.put({ ...recordLink, address: to.address }));
      else {
        if (to.record !== recordLink.record) write(store.delete([linkApp, recordLink.record]));
        write(store.put(to));
      }
    }
    await Promise.all(writes);
    return { keys, next: recordLinks.length === atOnce ? recordLinks.at(-1)?.record : undefined };
  });
}

const isSame = (one: RecordLink, other: RecordLink): boolean =>
  one.record === other.record &&
  one.system === other.system &&
  one.kind === other.kind &&
  one.tenant === other.tenant &&
  one.address === other.address;
