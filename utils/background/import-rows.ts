import type { RecordSettings } from '../capture/found-record.ts';
import { companyKey } from '../companies/company-id.ts';
import type { DirectoryDatabase } from '../companies/database.ts';
import { announceChange } from '../companies/directory-changes.ts';
import { fromElsewhere } from '../companies/history/history-event.ts';
import {
  addToHistory,
  type RowChange,
  type RowWriting,
  rowStores,
  withHistories,
} from '../companies/history/write-history.ts';
import { markUnpacked } from '../companies/list/write-packs.ts';
import type { ListState } from '../companies/list-state.ts';
import { type LinkWriting, putLink } from '../companies/put-link.ts';
import { type WritingWith, writeFor } from '../companies/write-for.ts';
import type { Request } from '../messages.ts';
import { success } from '../result.ts';
import type {
  PortableCompany,
  PortableHistory,
  PortableNotes,
  PortableRecordLink,
} from '../transfer/export-file.ts';
import { diffNotes, diffRecordLink, type OwnDiff } from '../transfer/import-diff.ts';
import { importedRow } from '../transfer/imported-row.ts';
import { recordLinkHere } from '../transfer/portable-record-link.ts';
import type { Handlers } from './answer-requests.ts';
import { clientsChanged } from './clients-changed.ts';
import { recordSettings } from './record-at.ts';
import { whileRulesStand } from './renew-record-links.ts';
import { openStores } from './stores.ts';

export const importing = {
  /**
   * Writes a piece of an export, whole or not at all. What is known here is looked at once more: it may
   * have been told anew since the user saw what the import would do.
   */
  async importRows(request) {
    const { linkApp } = request;
    // Rules that cannot be read would leave the records of the user's own sites out.
    const [{ database }] = await Promise.all([openStores(), recordSettings()]);
    const writeHere = (settings: RecordSettings) => {
      const here = (recordLink: PortableRecordLink) => recordLinkHere(recordLink, settings) ?? [];
      return write(database, { ...request, recordLinks: request.recordLinks.flatMap(here) });
    };
    const keys = await whileRulesStand(writeHere);
    if (keys.length > 0) announceChange({ linkApp, keys: [...new Set(keys)] });
    if (keys.length > 0) await clientsChanged();
    return success({ written: keys.length });
  },
} satisfies Partial<Handlers>;

/** Gives the keys of the Companies that something was written of. */
async function write(
  database: DirectoryDatabase,
  { linkApp, companies, recordLinks, notes, histories = [], replace }: Request<'importRows'>,
): Promise<string[]> {
  const mayWrite = (diff: OwnDiff) => diff === 'new' || (diff === 'differs' && replace);
  return await writeFor(database, linkApp, stores, async (transaction) => {
    const list = (await transaction.objectStore('lists').get(linkApp)) ?? null;
    const keys = [
      ...(await writeCompanies(transaction, linkApp, companies, list)),
      ...(await writeRecordLinks(transaction, linkApp, recordLinks, mayWrite)),
      ...(await writeNotes(transaction, linkApp, notes, mayWrite)),
      ...(await writeHistories(transaction, linkApp, histories)),
    ];
    await markUnpacked(transaction, linkApp, keys);
    return keys;
  });
}

const stores = [...rowStores, 'recordLinks', 'notes', 'lists', 'journal'] as const;

type MayWrite = (diff: OwnDiff) => boolean;

async function writeCompanies(
  transaction: RowWriting,
  linkApp: string,
  companies: PortableCompany[],
  list: ListState | null,
): Promise<string[]> {
  const store = transaction.objectStore('companies');
  const now = Date.now();
  const changes: RowChange[] = [];
  for (const fromFile of companies) {
    const before = await store.get([linkApp, companyKey(fromFile.id)]);
    const row = importedRow(fromFile, { linkApp, old: before, list, now });
    if (row) changes.push({ before, row });
  }
  const rows = await withHistories(transaction, changes, now);
  await Promise.all(rows.map((row) => store.put(row)));
  return rows.map(({ key }) => key);
}

async function writeRecordLinks(
  transaction: LinkWriting,
  linkApp: string,
  recordLinks: PortableRecordLink[],
  mayWrite: MayWrite,
): Promise<string[]> {
  const keys: string[] = [];
  const store = transaction.objectStore('recordLinks');
  for (const recordLink of recordLinks) {
    const old = await store.get([linkApp, recordLink.record]);
    if (!mayWrite(diffRecordLink(recordLink, old))) continue;
    await putLink(transaction, { ...recordLink, linkApp });
    keys.push(recordLink.key, ...(old ? [old.key] : []));
  }
  return keys;
}

async function writeNotes(
  transaction: WritingWith<'notes'>,
  linkApp: string,
  all: PortableNotes[],
  mayWrite: MayWrite,
): Promise<string[]> {
  const keys: string[] = [];
  const store = transaction.objectStore('notes');
  for (const notes of all) {
    const old = await store.get([linkApp, notes.key]);
    if (!mayWrite(diffNotes(notes, old))) continue;
    await store.put({ ...notes, linkApp });
    keys.push(notes.key);
  }
  return keys;
}

/** What another computer saw of these Companies joins what was seen here. */
async function writeHistories(
  transaction: RowWriting,
  linkApp: string,
  histories: PortableHistory[],
): Promise<string[]> {
  const keys: string[] = [];
  for (const { key, events } of histories) {
    // By another computer's clock it may be ahead of all that is done here.
    const known = fromElsewhere(events).map((event) => ({
      ...event,
      at: Math.min(event.at, Date.now()),
    }));
    if (await addToHistory(transaction, linkApp, key, known)) keys.push(key);
  }
  return keys;
}
