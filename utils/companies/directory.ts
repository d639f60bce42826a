import type { JournalEntry } from '../creating/journal-entry.ts';
import type { Company } from '../link-api/company.ts';
import { companyKey, isAddressable } from './company-id.ts';
import { toRow, withLaterConnections } from './company-row.ts';
import type { DirectoryDatabase } from './database.ts';
import { announceChange } from './directory-changes.ts';
import { ofLinkApp } from './directory-reader.ts';
import type { MadeEvent, SentEvent } from './history/history-event.ts';
import type { News } from './history/news.ts';
import { addToHistory, historyStores, rowStores, withHistories } from './history/write-history.ts';
import type { KnownCompany } from './known-company.ts';
import { markUnpacked, packStores } from './list/write-packs.ts';
import { isFetchedLater } from './list-state.ts';
import { isMissing } from './missing.ts';
import type { Notes } from './notes.ts';
import { placedLinks } from './placed-links.ts';
import { putLink } from './put-link.ts';
import type { RecordLink, RecordReference } from './record-link.ts';
import { isComparable } from './same-company.ts';
import { withoutTag, withTag } from './tags.ts';
import { noteErased, type Writing, wholly, writeFor } from './write-for.ts';

/** The link to write, by the one that its record has, and the create of the Company; undefined: none. */
type LinkNow = (
  link: RecordLink,
  old: RecordLink | undefined,
  create: JournalEntry | undefined,
) => RecordLink | undefined;

/**
 * What we know of Companies, as the background alone writes it. Pages are told of each write. Holds no
 * token of any kind.
 */
export class Directory {
  readonly #database: DirectoryDatabase;

  constructor(database: DirectoryDatabase) {
    this.#database = database;
  }

  /**
   * Keeps the API's answer for one Company, unless a later one is stored. `fetchedAt`: when it was
   * asked for, or answered an edit; `touchedAt`: when the user used it; `createGestureAt`: the
   * press that made it.
   */
  async keep(
    linkApp: string,
    company: Company,
    {
      fetchedAt,
      ...marks
    }: { fetchedAt: number } & Pick<KnownCompany, 'touchedAt' | 'createGestureAt'>,
  ): Promise<KnownCompany> {
    const kept = await writeFor(this.#database, linkApp, rowStores, async (transaction) => {
      const store = transaction.objectStore('companies');
      const before = await store.get([linkApp, companyKey(company.id)]);
      const fetched = toRow(linkApp, company, fetchedAt, before);
      const kept =
        before && isFetchedLater(before.fetchedAt, fetchedAt)
          ? withLaterConnections(before, fetched)
          : fetched;
      const row = { ...kept, ...marks };
      const [known = row] = await withHistories(transaction, [{ before, row }], Date.now());
      await store.put(known);
      await markUnpacked(transaction, linkApp, [known.key]);
      return known;
    });
    tell(linkApp, [kept.key]);
    return kept;
  }

  /** The API says that there is no such Company. Of what is not known here, nothing is written. */
  async noteNotFound(linkApp: string, id: string, now: number): Promise<void> {
    const row = await writeFor(this.#database, linkApp, companyStores, async (transaction) => {
      const store = transaction.objectStore('companies');
      const row = await store.get([linkApp, companyKey(id)]);
      if (!row) return undefined;
      await store.put({ ...row, notFoundAt: now });
      await markUnpacked(transaction, linkApp, [row.key]);
      return row;
    });
    tell(linkApp, row ? [row.key] : []);
  }

  /**
   * Adds to the histories of Companies what was done with them. Gives the keys of those in which it was
   * not yet.
   */
  async addToHistories(
    linkApp: string,
    keys: string[],
    event: SentEvent | MadeEvent,
  ): Promise<string[]> {
    const added: string[] = [];
    for (let from = 0; from < keys.length; from += historiesAtOnce) {
      const part = keys.slice(from, from + historiesAtOnce);
      await writeFor(this.#database, linkApp, rowStores, async (transaction) => {
        const isAdded = await Promise.all(
          part.map((key) => addToHistory(transaction, linkApp, key, [event])),
        );
        added.push(...part.filter((_, index) => isAdded[index]));
      });
    }
    return tell(linkApp, added);
  }

  /** The user has seen what is new of these Companies; without keys, of all of them. */
  async seeNews(linkApp: string, keys?: string[]): Promise<void> {
    await writeFor(this.#database, linkApp, ['news'], async (transaction) => {
      const store = transaction.objectStore('news');
      if (!keys) await store.delete(ofLinkApp(linkApp));
      else await Promise.all(keys.map((key) => store.delete([linkApp, key])));
    });
    announceChange({ linkApp, keys: keys ?? [] });
  }

  /** As many events as each of these news has were shown by a notification, or will not be. */
  async noteNotified(linkApp: string, shown: News[]): Promise<void> {
    await writeFor(this.#database, linkApp, ['news'], async (transaction) => {
      const store = transaction.objectStore('news');
      const note = async ({ key, events }: News) => {
        const now = await store.get([linkApp, key]);
        if (!now) return;
        const notified = Math.max(now.notified, Math.min(events.length, now.events.length));
        await store.put({ ...now, notified });
      };
      await Promise.all(shown.map(note));
    });
  }

  async company(linkApp: string, id: string): Promise<KnownCompany | undefined> {
    return await this.#database.get('companies', [linkApp, companyKey(id)]);
  }

  /**
   * A Company of the Link APP to try a token on: it can be asked for, is not missing, and has
   * something that distinguishes it from another Link APP's, if one of the first many has.
   */
  async companyToTry(linkApp: string): Promise<KnownCompany | undefined> {
    const { store } = this.#database.transaction('companies');
    const rows = await store.getAll(ofLinkApp(linkApp), mostTried);
    const usable = rows.filter((row) => isAddressable(row.id) && !isMissing(row));
    return usable.find(isComparable) ?? usable[0];
  }

  /**
   * Links a record to a Company, replacing its earlier link, if `linkNow` allows it. Unsettled
   * creates of the record no longer link it: this came later (`met`: see `putLink`). Gives the keys of
   * both Companies, or none.
   */
  async linkRecord(
    recordLink: RecordLink,
    linkNow: LinkNow = (link) => link,
    met?: string,
  ): Promise<string[]> {
    const { linkApp, record, key } = recordLink;
    const keys = await writeFor(this.#database, linkApp, linkStores, async (transaction) => {
      const old = await transaction.objectStore('recordLinks').get([linkApp, record]);
      const create = await transaction.objectStore('journal').get([linkApp, key]);
      const link = linkNow(recordLink, old, create);
      if (!link) return [];
      await putLink(transaction, link, met);
      return [...new Set([key, old?.key ?? key])];
    });
    return tell(linkApp, keys);
  }

  /**
   * Moves record links to where the user's rules have them now (`placedLinks`), all at once or
   * none, and with them the records of unsettled creates. `moved` gives null for a link that no
   * rule matches. Gives the keys of the Companies concerned.
   */
  async moveRecordLinks(
    linkApp: string,
    moved: (recordLink: RecordLink) => RecordReference | null,
  ): Promise<string[]> {
    const keys = await writeFor(this.#database, linkApp, linkStores, async (transaction) => {
      const store = transaction.objectStore('recordLinks');
      const before = new Map((await store.getAll(ofLinkApp(linkApp))).map(byRecord));
      const after = new Map(placedLinks([...before.values()], moved).map(byRecord));
      const [gone, come] = [withoutSame(before, after), withoutSame(after, before)];
      for (const { record } of gone) await store.delete([linkApp, record]);
      for (const recordLink of come) await store.put(recordLink);
      const journal = transaction.objectStore('journal');
      for (const { from, ...entry } of await journal.getAll(ofLinkApp(linkApp))) {
        const to = from && moved({ ...from, linkApp, key: entry.key });
        const there = to && after.get(to.record);
        if (to && (!there || there.key === entry.key))
          await journal.put({ ...entry, from: { ...to, address: from.address } });
      }
      return [...new Set([...gone, ...come].map(({ key }) => key))];
    });
    return tell(linkApp, keys);
  }

  /** Keeps the tags and note of a Company; empty ones are deleted. */
  async writeNotes(notes: Notes): Promise<void> {
    const { linkApp, key } = notes;
    await writeFor(this.#database, linkApp, noteStores, async (transaction) => {
      await markUnpacked(transaction, linkApp, [key]);
      await putNotes(transaction, notes);
    });
    tell(linkApp, [key]);
  }

  /** Adds a tag to each of these Companies, or removes it. Gives the keys of those that it changed. */
  async tag(linkApp: string, keys: string[], tag: string, isAdded: boolean): Promise<string[]> {
    const changed = await writeFor(this.#database, linkApp, noteStores, async (transaction) => {
      const all = await transaction.objectStore('notes').getAll(ofLinkApp(linkApp));
      const kept = new Map(all.map((notes) => [notes.key, notes]));
      const changed = keys.flatMap((key) => {
        const { tags: before, note } = kept.get(key) ?? { tags: [], note: '' };
        const tags = isAdded ? withTag(before, tag) : withoutTag(before, tag);
        return tags.length === before.length ? [] : [{ linkApp, key, tags, note }];
      });
      await Promise.all(changed.map((notes) => putNotes(transaction, notes)));
      const changedKeys = changed.map(({ key }) => key);
      await markUnpacked(transaction, linkApp, changedKeys);
      return changedKeys;
    });
    return tell(linkApp, changed);
  }

  /**
   * Removes the link of a record; an unsettled create of that Company does not link it again. Gives
   * its key.
   */
  async unlinkRecord(linkApp: string, record: string): Promise<string[]> {
    const keys = await writeFor(this.#database, linkApp, linkStores, async (transaction) => {
      const store = transaction.objectStore('recordLinks');
      const old = await store.get([linkApp, record]);
      if (!old) return [];
      await store.delete([linkApp, record]);
      const journal = transaction.objectStore('journal');
      const create = await journal.get([linkApp, old.key]);
      if (create?.from?.record === record) await journal.put({ ...create, isOverruled: true });
      return [old.key];
    });
    return tell(linkApp, keys);
  }

  /**
   * Ends a Link APP: forgets all of it, its record links, notes and open creates included, and that
   * nothing of it is written any more is in the same transaction. Of the creates that are not settled
   * it stays known that they were sent. Done again, it ends what was left.
   */
  async end(linkApp: string, { endedAt, label, movesTo, besides = [] }: End): Promise<void> {
    const transaction = this.#database.transaction(allStores, 'readwrite');
    await wholly(transaction, async () => {
      const ended = transaction.objectStore('ended');
      const before = await ended.get(linkApp);
      const entries = await transaction.objectStore('journal').getAll(ofLinkApp(linkApp));
      const open = entries.filter(({ state }) => state === 'open');
      const creates = [...(before?.creates ?? []), ...open];
      const fresh = { endedAt, besides, ...(label !== undefined && { label }) };
      await ended.put({ ...fresh, ...before, linkApp, creates });
      if (movesTo !== undefined) {
        for (const store of moving)
          await moveRows(transaction.objectStore(store), linkApp, movesTo);
        // The packs of what was there before hold no longer: they are made anew.
        for (const store of packStores)
          await transaction.objectStore(store).delete(ofLinkApp(movesTo));
      }
      await Promise.all([
        ...ofCompanies.map((store) => transaction.objectStore(store).delete(ofLinkApp(linkApp))),
        transaction.objectStore('lists').delete(linkApp),
      ]);
    });
    announceChange({ linkApp });
    if (movesTo !== undefined) announceChange({ linkApp: movesTo });
  }

  /**
   * Forgets everything, that Link APPs have ended included. As long as this worker lives, nothing is
   * written of `linkApps` and of those that something is known of; what was under way dies with it.
   */
  async forgetEverything(linkApps: string[]): Promise<void> {
    const transaction = this.#database.transaction(allStores, 'readwrite');
    await wholly(transaction, async () => {
      noteErased(linkApps);
      for (const store of allStores) {
        const keys = await transaction.objectStore(store).getAllKeys();
        noteErased(keys.map((key) => (typeof key === 'string' ? key : key[0])));
        await transaction.objectStore(store).clear();
      }
    });
  }
}

/** Tells the pages which Companies were written, if any; gives their keys. */
function tell(linkApp: string, keys: string[]): string[] {
  if (keys.length > 0) announceChange({ linkApp, keys });
  return keys;
}

/** Empty ones are deleted. */
async function putNotes(
  transaction: Writing<(typeof noteStores)[number]>,
  notes: Notes,
): Promise<void> {
  const store = transaction.objectStore('notes');
  if (notes.tags.length > 0 || notes.note !== '') await store.put(notes);
  else await store.delete([notes.linkApp, notes.key]);
}

const byRecord = (recordLink: RecordLink): [record: string, recordLink: RecordLink] => [
  recordLink.record,
  recordLink,
];

/** Those of the first that are not in the second, or are there with something changed. */
const withoutSame = (
  recordLinks: Map<string, RecordLink>,
  others: Map<string, RecordLink>,
): RecordLink[] =>
  [...recordLinks.values()].filter(
    (recordLink) => JSON.stringify(recordLink) !== JSON.stringify(others.get(recordLink.record)),
  );

/** Few enough that others can write between. */
const historiesAtOnce = 500;

/** So many Companies are looked at for one to try a token on. */
const mostTried = 1000;

interface End {
  /** In milliseconds since 1970. */
  endedAt: number;
  /** What it was called, where its token was replaced. */
  label?: string | undefined;
  /** The Link APP that Companies, record links and notes go to; absent: they are forgotten. */
  movesTo?: string | undefined;
  /** The ids of the other Link APPs at that time, except its replacement. */
  besides?: string[];
}

/** A store whose rows say to which Link APP they belong. */
interface RowStore<Row extends { linkApp: string }> {
  getAll(range: IDBKeyRange): Promise<Row[]>;
  put(row: Row): Promise<unknown>;
}

async function moveRows<Row extends { linkApp: string }>(
  store: RowStore<Row>,
  linkApp: string,
  movesTo: string,
): Promise<void> {
  for (const row of await store.getAll(ofLinkApp(linkApp))) {
    await store.put({ ...row, linkApp: movesTo });
  }
}

const companyStores = ['companies', ...packStores] as const;
const linkStores = ['recordLinks', 'journal'] as const;
const noteStores = ['notes', ...packStores] as const;

/** The stores whose rows go along to the Link APP that takes the place of theirs. */
const moving = [
  ...(['companies', 'recordLinks', 'notes', ...historyStores] as const),
  ...(['runs', 'sheets', 'runRows'] as const),
] as const;
/** The stores whose keys begin with the Link APP. */
const ofCompanies = [...moving, 'journal', 'listPages', ...packStores] as const;
const allStores = [...ofCompanies, 'lists', 'ended'] as const;
