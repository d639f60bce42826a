import * as v from 'valibot';
import type { JournalEntry } from '../creating/journal-entry.ts';
import { companyKey } from './company-id.ts';
import type { CompanyRow, DirectoryDatabase } from './database.ts';
import { DirectoryConnection } from './directory-connection.ts';
import type { History, HistoryEvent } from './history/history-event.ts';
import type { News } from './history/news.ts';
import { waitingOf } from './history/waiting.ts';
import { type KnownCompany, knownByKey } from './known-company.ts';
import type { CompanyOrder } from './list/company-order.ts';
import type { ListPack } from './list/list-pack.ts';
import type { Beside } from './list/listed-company.ts';
import type { ListState } from './list-state.ts';
import { isMissing } from './missing.ts';
import type { Notes } from './notes.ts';
import type { RecordLink } from './record-link.ts';
import { isRetired } from './retired.ts';

const nullableText = v.nullable(v.string());

const accountSchema = v.object({
  id: v.string(),
  name: nullableText,
  nativeId: nullableText,
  isError: v.boolean(),
});

export const connectionSchema = v.object({
  id: v.string(),
  name: nullableText,
  credentials: v.array(
    v.object({
      id: v.string(),
      name: nullableText,
      createdAt: nullableText,
      accounts: v.array(accountSchema),
    }),
  ),
});

const rowSchema = v.object({
  linkApp: v.string(),
  key: v.string(),
  id: v.string(),
  name: nullableText,
  createdAt: nullableText,
  linkPage: v.nullable(v.object({ url: nullableText, enabled: v.boolean() })),
  connections: v.exactOptional(v.array(connectionSchema)),
  fetchedAt: v.number(),
  connectionsFetchedAt: v.exactOptional(v.number()),
  touchedAt: v.exactOptional(v.number()),
  createGestureAt: v.exactOptional(v.number()),
  waiting: v.exactOptional(
    v.object({ since: v.number(), reminders: v.number(), lastAt: v.number() }),
  ),
  unseenSince: v.exactOptional(v.number()),
  notFoundAt: v.exactOptional(v.number()),
});

/** Parses a row when it is drawn; a row that cannot be read is left out. */
export function drawn(rows: unknown[]): KnownCompany[] {
  return rows.flatMap((row) => {
    const parsed = v.safeParse(rowSchema, row);
    return parsed.success ? [parsed.output] : [];
  });
}

/** Retired, or no longer in Conduit: nothing to be offered. */
const isPast = (company: KnownCompany): boolean => isRetired(company) || isMissing(company);

/** Of the rows of one comparable name those that may be the same client. */
export const likeAmong = (rows: unknown[]): KnownCompany[] =>
  drawn(rows).filter((company) => !isPast(company));

/** The range of a compound key that begins with the Link APP. */
export const ofLinkApp = (linkApp: string) => IDBKeyRange.bound([linkApp], [linkApp, []]);

/** The index that has the rows in an order, and from which of its ends. */
const indexes = {
  name: ['byName', 'next'],
  waiting: ['byWaiting', 'next'],
  touched: ['byTouch', 'prev'],
  newest: ['byCreation', 'prev'],
} as const satisfies Record<CompanyOrder, unknown>;

interface Wanted {
  count: number;
  isWanted: (company: KnownCompany) => boolean;
  lookedAt?: number;
}

/** A connection that is opened again where the browser closes it, or a database as it was opened. */
export type DirectorySource = DirectoryConnection | DirectoryDatabase;

/** What the pages ask of the directory. It answers at once, and never asks the API. */
export class DirectoryReader {
  readonly #source: DirectorySource;

  constructor(source: DirectorySource) {
    this.#source = source;
  }

  #read<Value>(work: (database: DirectoryDatabase) => Promise<Value>): Promise<Value> {
    return this.#source instanceof DirectoryConnection
      ? this.#source.read(work)
      : work(this.#source);
  }

  async company(linkApp: string, id: string): Promise<KnownCompany | null> {
    const row = await this.#read((database) =>
      database.get('companies', [linkApp, companyKey(id)]),
    );
    return drawn(row ? [row] : [])[0] ?? null;
  }

  /** The last Companies used, newest first, without retired and missing ones. */
  async recent(linkApp: string, count: number): Promise<KnownCompany[]> {
    return await this.first(linkApp, 'touched', { count, isWanted: (company) => !isPast(company) });
  }

  /**
   * The first wanted Companies in an order. Only a limited number is looked at, so a large
   * directory takes no longer.
   */
  async first(
    linkApp: string,
    order: CompanyOrder,
    { count, isWanted, lookedAt = Number.POSITIVE_INFINITY }: Wanted,
  ): Promise<KnownCompany[]> {
    const [name, direction] = indexes[order];
    return await this.#read(async (database) => {
      const index = database.transaction('companies').store.index(name);
      const found: KnownCompany[] = [];
      let cursor = await index.openCursor(ofLinkApp(linkApp), direction);
      for (let looked = 0; cursor && looked < lookedAt && found.length < count; looked += 1) {
        found.push(...drawn([cursor.value]).filter(isWanted));
        cursor = await cursor.continue();
      }
      return found;
    });
  }

  /** Companies in the order of their keys; null for one that is not there, or cannot be read. */
  async companies(linkApp: string, keys: string[]): Promise<(KnownCompany | null)[]> {
    const rows = await this.rowsOf(linkApp, keys);
    return rows.map((row) => drawn(row ? [row] : [])[0] ?? null);
  }

  /** Rows as they are stored, in the order of their keys; undefined for one that is not there. */
  async rowsOf(linkApp: string, keys: string[]): Promise<(CompanyRow | undefined)[]> {
    return await this.#read((database) => {
      const { store } = database.transaction('companies');
      return Promise.all(keys.map((key) => store.get([linkApp, key])));
    });
  }

  /** The next rows as they are stored, after a key or from the first on. */
  async rowsAfter(linkApp: string, last: string | undefined, count: number): Promise<CompanyRow[]> {
    const range =
      last === undefined
        ? ofLinkApp(linkApp)
        : IDBKeyRange.bound([linkApp, last], [linkApp, []], true);
    return await this.#read((database) => database.getAll('companies', range, count));
  }

  /** What the list needs of Companies, and the keys of those that their packs no longer hold for. */
  async packs(linkApp: string): Promise<{ packs: ListPack[]; unpacked: string[] }> {
    return await this.#read(async (database) => {
      // In one transaction: what is packed meanwhile would be in neither.
      const transaction = database.transaction(['packs', 'unpacked']);
      const [packs, marks] = await Promise.all([
        transaction.objectStore('packs').getAll(ofLinkApp(linkApp)),
        transaction.objectStore('unpacked').getAllKeys(ofLinkApp(linkApp)),
      ]);
      return { packs, unpacked: marks.map(([, key]) => key) };
    });
  }

  /** The record links and notes of Companies, in the order of their keys. */
  async beside(linkApp: string, keys: string[]): Promise<Beside[]> {
    return await this.#read((database) => {
      const transaction = database.transaction(['notes', 'recordLinks']);
      const recordLinks = transaction.objectStore('recordLinks').index('byCompany');
      return Promise.all(
        keys.map(async (key) => {
          const place: [string, string] = [linkApp, key];
          const notes = transaction.objectStore('notes').get(place);
          return { recordLink: await recordLinks.get(place), notes: await notes };
        }),
      );
    });
  }

  /** Companies that may be the same client: those of a name's `comparableName`. */
  async like(linkApp: string, comparableName: string): Promise<KnownCompany[]> {
    if (comparableName === '') return [];
    const rows = await this.#read((database) =>
      database.getAllFromIndex('companies', 'byComparableName', [linkApp, comparableName]),
    );
    return likeAmong(rows);
  }

  /** The notes of Companies, in the order of their keys; undefined for one that has none. */
  async notesOfEach(linkApp: string, keys: string[]): Promise<(Notes | undefined)[]> {
    return await this.#read((database) => {
      const { store } = database.transaction('notes');
      return Promise.all(keys.map((key) => store.get([linkApp, key])));
    });
  }

  async notesOf(linkApp: string, key: string): Promise<Notes | null> {
    return (await this.#read((database) => database.get('notes', [linkApp, key]))) ?? null;
  }

  async recordLink(linkApp: string, record: string): Promise<RecordLink | null> {
    return (await this.#read((database) => database.get('recordLinks', [linkApp, record]))) ?? null;
  }

  /**
   * The Company that a record is linked to. Where nothing more is known of it, its key alone is
   * enough: a second Company must not be made.
   */
  async linkedTo(linkApp: string, record: string): Promise<KnownCompany | null> {
    const recordLink = await this.recordLink(linkApp, record);
    return (
      recordLink &&
      ((await this.company(linkApp, recordLink.key)) ?? knownByKey(linkApp, recordLink.key))
    );
  }

  async recordLinks(linkApp: string): Promise<RecordLink[]> {
    return await this.#read((database) => database.getAll('recordLinks', ofLinkApp(linkApp)));
  }

  /** Tags and notes of the Companies. */
  async notes(linkApp: string): Promise<Notes[]> {
    return await this.#read((database) => database.getAll('notes', ofLinkApp(linkApp)));
  }

  /** What happened to a Company, oldest first. */
  async history(linkApp: string, key: string): Promise<HistoryEvent[]> {
    const found = await this.#read((database) => database.get('histories', [linkApp, key]));
    return found?.events ?? [];
  }

  async histories(linkApp: string): Promise<History[]> {
    return await this.#read((database) => database.getAll('histories', ofLinkApp(linkApp)));
  }

  /** What was found and not seen yet, of all Link APPs. */
  async news(): Promise<News[]> {
    return await this.#read((database) => database.getAll('news'));
  }

  /** The Companies whose clients are waited for, longest first. */
  async waiting(linkApp: string): Promise<KnownCompany[]> {
    const rows = await this.#read((database) =>
      database.getAllFromIndex('companies', 'byWaiting', ofLinkApp(linkApp)),
    );
    return drawn(rows).filter((company) => waitingOf(company) !== null);
  }

  /** Whether any client is waited for: of ten thousand one is read. */
  async isAnyWaiting(linkApp: string): Promise<boolean> {
    const isWanted = (company: KnownCompany) => waitingOf(company) !== null;
    return (await this.first(linkApp, 'waiting', { count: 1, isWanted })).length > 0;
  }

  async all(linkApp: string): Promise<KnownCompany[]> {
    return drawn(await this.#read((database) => database.getAll('companies', ofLinkApp(linkApp))));
  }

  async count(linkApp: string): Promise<number> {
    return await this.#read((database) => database.count('companies', ofLinkApp(linkApp)));
  }

  async list(linkApp: string): Promise<ListState | null> {
    return (await this.#read((database) => database.get('lists', linkApp))) ?? null;
  }

  async lists(): Promise<ListState[]> {
    return await this.#read((database) => database.getAll('lists'));
  }

  /** Creates whose answer was lost: not settled yet, or settled as not made and not dismissed. */
  async journal(linkApp: string): Promise<JournalEntry[]> {
    return await this.#read((database) => database.getAll('journal', ofLinkApp(linkApp)));
  }
}
