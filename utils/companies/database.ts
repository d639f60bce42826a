import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';
import type { Batch, Run, RunRow, SheetChunk } from '../bulk/run.ts';
import type { JournalEntry } from '../creating/journal-entry.ts';
import type { EndedLinkApp } from './ended-link-app.ts';
import type { History } from './history/history-event.ts';
import type { News } from './history/news.ts';
import type { KnownCompany } from './known-company.ts';
import type { ListPack } from './list/list-pack.ts';
import type { ListPage } from './list-page.ts';
import type { ListState } from './list-state.ts';
import type { Notes } from './notes.ts';
import type { RecordLink } from './record-link.ts';

/** A row of the directory; what it has beyond a known Company is derived, and indexed. */
export type CompanyRow = KnownCompany & {
  comparableName: string;
  sortName: string;
  createdTime?: number;
};

export interface DirectorySchema extends DBSchema {
  companies: {
    key: [linkApp: string, key: string];
    value: CompanyRow;
    indexes: {
      byComparableName: [linkApp: string, comparableName: string];
      byName: [linkApp: string, sortName: string];
      /** Has no rows whose creation the API leaves out. */
      byCreation: [linkApp: string, createdTime: number];
      /** Rows that were never touched are not in it. */
      byTouch: [linkApp: string, touchedAt: number];
      /** Has no rows of clients who have no link, or have connected since. */
      byWaiting: [linkApp: string, since: number];
    };
  };
  journal: { key: [linkApp: string, key: string]; value: JournalEntry };
  lists: { key: string; value: ListState };
  packs: { key: [linkApp: string, to: ListPack['to']]; value: ListPack };
  /** Companies that were written since they were packed. */
  unpacked: { key: [linkApp: string, key: string]; value: { linkApp: string; key: string } };
  listPages: { key: [linkApp: string, number: number]; value: ListPage };
  recordLinks: {
    key: [linkApp: string, record: string];
    value: RecordLink;
    indexes: { byCompany: [linkApp: string, key: string] };
  };
  notes: { key: [linkApp: string, key: string]; value: Notes };
  ended: { key: string; value: EndedLinkApp };
  histories: { key: [linkApp: string, key: string]; value: History };
  news: { key: [linkApp: string, key: string]; value: News };
  /** The batch that is prepared, of no Link APP, is among them. */
  runs: { key: [linkApp: string, run: string]; value: Run | Batch };
  sheets: { key: [linkApp: string, run: string, number: number]; value: SheetChunk };
  runRows: { key: [linkApp: string, run: string, index: number]; value: RunRow };
}

export type DirectoryDatabase = IDBPDatabase<DirectorySchema>;

export const databaseName = 'directory';
export const databaseVersion = 9;

/** Closes it for a newer version; `onClosed`: the browser has closed it, and it has to be opened again. */
export const whenClosed = (onClosed: () => void): OpenDBCallbacks<DirectorySchema> => ({
  blocking: (_current, _blocked, event) => {
    (event.target as IDBDatabase).close();
    onClosed();
  },
  terminated: onClosed,
});

/**
 * Opens the directory at its current version, for a page or its worker. `onClosed`: the browser has
 * closed it, and it has to be opened again. `prepare`: has the background upgrade an older one.
 * @throws AbortError (a DOMException) where it is older still; VersionError where a newer version of
 * the extension wrote it
 */
export async function openForReading(
  onClosed: () => void = () => {},
  prepare?: () => Promise<unknown>,
): Promise<DirectoryDatabase> {
  try {
    return await openDB<DirectorySchema>(databaseName, databaseVersion, {
      ...whenClosed(onClosed),
      upgrade(_database, _from, _to, transaction) {
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
    });
  } catch (error) {
    if (!(prepare && error instanceof DOMException && error.name === 'AbortError')) throw error;
    await prepare();
    return await openForReading(onClosed);
  }
}
