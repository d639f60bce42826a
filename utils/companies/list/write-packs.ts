import { unwrap } from 'idb';
import { fingerprintOf } from '../company-row.ts';
import type { CompanyRow, DirectoryDatabase } from '../database.ts';
import { ofLinkApp } from '../directory-reader.ts';
import type { Notes } from '../notes.ts';
import { type Writing, type WritingWith, writeFor } from '../write-for.ts';
import { toEntry } from './list-entry.ts';
import { entriesOf, type ListPack, mostInPack, type PackedEntry, toPack } from './list-pack.ts';

/** What a transaction that writes rows or notes writes with them. */
export const packStores = ['packs', 'unpacked'] as const;

/**
 * Marks Companies whose row or notes this transaction writes: their packs no longer hold for them.
 * What no pack has yet needs no mark.
 */
export async function markUnpacked(
  transaction: WritingWith<(typeof packStores)[number]>,
  linkApp: string,
  keys: string[],
): Promise<void> {
  if (keys.length === 0) return;
  const packed = transaction.objectStore('packs');
  const last = await packed.openKeyCursor(ofLinkApp(linkApp), 'prev');
  if (!last) return;
  const to = last.primaryKey[1];
  const marks = unwrap(transaction.objectStore('unpacked'));
  for (const key of keys) if (typeof to !== 'string' || key <= to) marks.put({ linkApp, key });
}

/** Marks so few that reading their rows costs nothing wait for more. */
const few = 100;

/** Whether there are so many Companies in no pack that a list is slow to read. */
export async function isToPack(database: DirectoryDatabase, linkApp: string): Promise<boolean> {
  const transaction = database.transaction([...packStores]);
  const [end, marks] = await Promise.all([
    transaction.objectStore('packs').getKey([linkApp, []]),
    transaction.objectStore('unpacked').count(ofLinkApp(linkApp)),
  ]);
  return end === undefined || marks >= few;
}

/**
 * Packs what is in no pack, some hundreds of Companies a transaction: others get their turn in
 * between, and a worker that dies leaves packs and marks that fit each other.
 * @throws EndedLinkAppError
 */
export async function packAll(database: DirectoryDatabase, linkApp: string): Promise<void> {
  const stores: ('companies' | 'notes' | 'packs' | 'unpacked')[] = ['companies', 'notes'];
  stores.push(...packStores);
  let isLeft = true;
  while (isLeft) {
    isLeft = await writeFor(
      database,
      linkApp,
      stores,
      async (transaction) =>
        (await packMarked(transaction, linkApp)) || (await packNext(transaction, linkApp)),
    );
  }
}

type Packing = Writing<'companies' | 'notes' | 'packs' | 'unpacked'>;

/** Packs marked Companies of one pack, not too many at once. Returns whether there were any. */
async function packMarked(transaction: Packing, linkApp: string): Promise<boolean> {
  const packs = transaction.objectStore('packs');
  const unpacked = transaction.objectStore('unpacked');
  const first = (await unpacked.getKey(ofLinkApp(linkApp)))?.[1];
  if (first === undefined) return false;
  const pack = await packs.get(IDBKeyRange.bound([linkApp, first], [linkApp, []]));
  const range = IDBKeyRange.bound([linkApp, first], [linkApp, pack?.to ?? []]);
  const keys = (await unpacked.getAllKeys(range, mostInPack)).map(([, key]) => key);
  await unpacked.delete(IDBKeyRange.bound([linkApp, first], [linkApp, keys.at(-1) ?? first]));
  if (!pack) return true;
  const entries = new Map(entriesOf(pack).map((entry) => [entry.key, entry]));
  const companies = transaction.objectStore('companies');
  const notes = transaction.objectStore('notes');
  const read = (key: string) =>
    Promise.all([companies.get([linkApp, key]), notes.get([linkApp, key])]);
  for (const [row, own] of await Promise.all(keys.map(read))) {
    if (row) entries.set(row.key, toPacked(row, own));
  }
  const sorted = [...entries.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  for (const part of inParts(pack, sorted)) await packs.put(part);
  return true;
}

/** The pack with these entries instead of its own; more than one where they are too many. */
function inParts({ linkApp, to }: ListPack, entries: PackedEntry[]): ListPack[] {
  if (entries.length <= mostInPack) return [toPack(linkApp, to, entries)];
  const half = Math.ceil(entries.length / 2);
  const [before, after] = [entries.slice(0, half), entries.slice(half)];
  const end = before.at(-1)?.key ?? to;
  return [...inParts(toPack(linkApp, end, []), before), ...inParts(toPack(linkApp, to, []), after)];
}

/** Adds a pack of the next Companies behind the last one. Returns whether there may be more. */
async function packNext(transaction: Packing, linkApp: string): Promise<boolean> {
  const packs = transaction.objectStore('packs');
  const last = await packs.openKeyCursor(ofLinkApp(linkApp), 'prev');
  const from = last?.primaryKey[1];
  if (from !== undefined && typeof from !== 'string') return false;
  const range =
    from === undefined
      ? ofLinkApp(linkApp)
      : IDBKeyRange.bound([linkApp, from], [linkApp, []], true);
  const rows = await transaction.objectStore('companies').getAll(range, mostInPack);
  // Of a Link APP that was erased meanwhile nothing is written.
  if (from === undefined && rows.length === 0) return false;
  const to = rows.length < mostInPack ? [] : rows.at(-1)?.key;
  const within = IDBKeyRange.bound([linkApp, from ?? ''], [linkApp, to ?? []]);
  const notes = await transaction.objectStore('notes').getAll(within);
  const noted = new Map(notes.map((own) => [own.key, own]));
  const entries = rows.map((row) => toPacked(row, noted.get(row.key)));
  await packs.put(toPack(linkApp, (to ?? []) as ListPack['to'], entries));
  return true;
}

/** A Company that was not in the last list, or not found, is looked at whatever the API gives. */
function toPacked(row: CompanyRow, notes: Notes | undefined): PackedEntry {
  const isAbsent = row.unseenSince !== undefined || row.notFoundAt !== undefined;
  return { ...toEntry(row, notes), fingerprint: isAbsent ? 0 : fingerprintOf(row) };
}
