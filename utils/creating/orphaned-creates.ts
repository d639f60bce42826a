import type { DirectoryDatabase } from '../companies/database.ts';
import type { EndedLinkApp } from '../companies/ended-link-app.ts';
import type { JournalEntry } from './journal-entry.ts';

/**
 * Much longer than a slow server takes, so that no clock that is corrected meanwhile hides one; in
 * milliseconds.
 */
const knownFor = 24 * 60 * 60 * 1000;

/**
 * Creates that were not settled when their Link APP ended here, and may have been made in this one: it
 * came after that, and may be the same one with another token, or added again. Nobody can ask for them
 * with the token that they were sent with. `now` in milliseconds since 1970.
 * @throws DOMException where the database cannot be read
 */
export async function orphanedCreates(
  ended: { getAll(): Promise<EndedLinkApp[]> },
  linkApp: string,
  now: number,
): Promise<JournalEntry[]> {
  return (await ended.getAll())
    .filter(({ besides, endedAt }) => !besides.includes(linkApp) && isRecent(endedAt, now))
    .flatMap(({ creates }) => creates.map((entry) => ({ ...entry, isOrphan: true }) as const));
}

/** A clock may be set back. */
const isRecent = (endedAt: number, now: number): boolean => Math.abs(now - endedAt) < knownFor;

/**
 * Forgets the creates that are no longer told by `orphanedCreates`: a name and a record's address are
 * not kept for ever. `now` in milliseconds since 1970.
 * @throws DOMException where the database cannot be written
 */
export async function forgetOldOrphans(database: DirectoryDatabase, now: number): Promise<void> {
  const { store, done } = database.transaction('ended', 'readwrite');
  const old = (await store.getAll()).filter(
    ({ creates, endedAt }) => creates.length > 0 && !isRecent(endedAt, now),
  );
  await Promise.all([...old.map((row) => store.put({ ...row, creates: [] })), done]);
}
