import type { ListedCompanies } from '../link-api/link-api.ts';
import { companyKey } from './company-id.ts';
import { toRow } from './company-row.ts';
import type { DirectoryDatabase } from './database.ts';
import { ofLinkApp } from './directory-reader.ts';
import { toListAnswer, wouldChangeNothing } from './list-answer.ts';
import type { ListPage } from './list-page.ts';
import { isRecent, type ListAnswer, type ListState } from './list-state.ts';
import { keepListed, markUnseen, packedFingerprints, unchangedAmong } from './listed-rows.ts';
import type { Failure } from './outcome.ts';
import { writeFor } from './write-for.ts';

/** The rows of one transaction: few, so that a page that opens meanwhile does not wait. */
const rowsAtOnce = 1000;

/** Enough to look for: a list may be broken from end to end. */
const mostBrokenIds = 20;

/** Receives the state of the list, and the keys of the rows just written. */
export type OnProgress = (list: ListState, written: string[]) => void;

/** What was synced so far. */
interface SoFar {
  begunAt: number;
  keys: Set<string>;
  rows: number;
  broken: number;
  brokenIds: string[];
  hasConnections: boolean;
  pageCount: number;
  next: string | undefined;
}

const nothingYet = (begunAt: number): SoFar => ({
  begunAt,
  keys: new Set(),
  rows: 0,
  broken: 0,
  brokenIds: [],
  hasConnections: false,
  pageCount: 0,
  next: undefined,
});

function add(soFar: SoFar, page: Omit<ListPage, 'next'>): void {
  const { keys, broken, brokenIds, hasConnections = true } = page;
  soFar.hasConnections ||= hasConnections;
  for (const key of [...keys, ...brokenIds.map(companyKey)]) soFar.keys.add(key);
  soFar.rows += keys.length + broken;
  soFar.broken += broken;
  // One by one: as the arguments of one call, a hundred thousand are too many.
  for (const id of brokenIds) soFar.brokenIds.push(id);
  soFar.pageCount += 1;
}

/**
 * One whole refresh of a Link APP's list, from its first page to its last, over as many workers as
 * it takes. Written by the background alone. Each write throws `EndedLinkAppError` once the Link APP
 * has ended.
 */
export class ListSync {
  readonly #database: DirectoryDatabase;
  readonly #onProgress: OnProgress;
  /** Read while the API is asked. */
  readonly #fingerprints: Promise<Map<string, number>>;
  #list: ListState;
  #soFar: SoFar;
  /** Of the last answer. */
  #text: string | undefined;
  #isKnown = false;
  #answer: ListAnswer | null = null;

  private constructor(
    database: DirectoryDatabase,
    list: ListState,
    soFar: SoFar,
    onProgress: OnProgress,
  ) {
    this.#database = database;
    this.#list = list;
    this.#soFar = soFar;
    this.#onProgress = onProgress;
    // Without them each row is read.
    this.#fingerprints = packedFingerprints(database, list.linkApp).catch(() => new Map());
  }

  /**
   * Begins a refresh, or goes on with one that was broken off a short while ago. `now` in
   * milliseconds since 1970.
   */
  static async begin(
    database: DirectoryDatabase,
    linkApp: string,
    now: number,
    onProgress: OnProgress,
  ): Promise<ListSync> {
    const before = await database.get('lists', linkApp);
    const listPages = await database.getAll('listPages', ofLinkApp(linkApp));
    const isSame = before?.state === 'refreshing' && isRecent(before.attemptedAt, now);
    const attemptedAt = isSame ? before.attemptedAt : now;
    const { failure: _, ...known } = before ?? { refreshedAt: null, count: 0, broken: 0 };
    const list: ListState = { ...known, linkApp, state: 'refreshing', attemptedAt };
    const soFar = nothingYet(listPages[0]?.begunAt ?? now);
    for (const page of listPages) add(soFar, page);
    soFar.next = listPages.at(-1)?.next;
    const sync = new ListSync(database, list, soFar, onProgress);
    if (isRecent(soFar.begunAt, now))
      await sync.#keep({ ...list, progress: { taken: soFar.rows, total: null } });
    else await sync.startAgain(now);
    return sync;
  }

  /** Where the list goes on; undefined where it begins. */
  get next(): string | undefined {
    return this.#soFar.next;
  }

  /** Begins with the first page; the rows that were written stay. */
  async startAgain(now: number): Promise<void> {
    await this.#forgetPages();
    this.#soFar = nothingYet(now);
    await this.#keep({ ...this.#list, progress: { taken: 0, total: null } });
  }

  /**
   * Whether the list is this text and would change nothing: then it need not be read and added. A
   * program that reads more of it must ask for another text.
   */
  async isKnown(text: string): Promise<boolean> {
    this.#text = text;
    const { linkApp, answer } = this.#list;
    if (!answer || this.#soFar.pageCount > 0) return false;
    const packed = await this.#fingerprints;
    // Where it cannot be told, the text is read.
    this.#isKnown = await wouldChangeNothing(this.#database, linkApp, answer, text, packed).catch(
      () => false,
    );
    return this.#isKnown;
  }

  /** Takes in a page of the list, which may be the whole of it. */
  async addPage(page: ListedCompanies, signal: AbortSignal): Promise<void> {
    const { broken, brokenIds, next, total } = page;
    const { linkApp } = this.#list;
    const { begunAt, pageCount: number, rows } = this.#soFar;
    const byKey = new Map(page.companies.map((company) => [companyKey(company.id), company]));
    const keys = [...byKey.keys()].sort();
    const known = await this.#fingerprints;
    const unchanged = await unchangedAmong(this.#database, linkApp, byKey, keys, known);
    const others = keys.filter((key) => !unchanged.has(key));
    const prepare = (start: number) =>
      others.slice(start, start + rowsAtOnce).flatMap((key) => {
        const company = byKey.get(key);
        return company ? [toRow(linkApp, company, begunAt)] : [];
      });
    let part = prepare(0);
    let isChanged = false;
    const taken = rows + unchanged.size;
    for (let start = 0; part.length > 0 && !signal.aborted; start += rowsAtOnce) {
      const list = { ...this.#list, progress: { taken: taken + start + part.length, total } };
      const written = await keepListed(this.#database, part, list, () => {
        part = prepare(start + rowsAtOnce);
      });
      this.#list = list;
      this.#onProgress(list, written);
      isChanged ||= written.length > 0;
    }
    if (signal.aborted) return;
    const hasConnections = page.companies.some(({ connections }) => connections !== undefined);
    const kept = { linkApp, number, begunAt, keys, broken, brokenIds, hasConnections };
    add(this.#soFar, kept);
    this.#soFar.next = next ?? undefined;
    // What has just changed may change again; what has not is likely to come again.
    if (this.#text !== undefined && number === 0 && next === null && broken === 0 && !isChanged)
      this.#answer = await toListAnswer(this.#text, [...byKey.values()]).catch(() => null);
    if (!next) return;
    if (others.length === 0) await this.#keep({ ...this.#list, progress: { taken, total } });
    await writeFor(this.#database, linkApp, ['listPages'], (transaction) =>
      transaction.objectStore('listPages').put({ ...kept, next }),
    );
  }

  /** Ends a list that was synced whole. Companies known here that were not in it are marked as unseen. */
  async finish(): Promise<void> {
    const { linkApp } = this.#list;
    const { begunAt, rows, keys, broken, brokenIds, hasConnections } = this.#soFar;
    if (this.#isKnown) return await this.#end({ state: 'complete', refreshedAt: begunAt });
    // A row of which not even the id can be read may be any of them.
    const isSure = broken === brokenIds.length;
    // What was listed and could be read is kept here: as many as are here, and none is unseen.
    const kept = broken === 0 ? await this.#database.count('companies', ofLinkApp(linkApp)) : null;
    const unseen =
      isSure && kept !== keys.size ? await markUnseen(this.#database, linkApp, keys, begunAt) : [];
    await this.#forgetPages();
    await this.#end(
      {
        state: 'complete',
        refreshedAt: begunAt,
        count: rows - broken,
        broken,
        brokenIds: brokenIds.slice(0, mostBrokenIds),
        lacksConnections: rows > broken && !hasConnections,
        answer: this.#answer,
      },
      unseen,
    );
  }

  /** Ends a list that was not synced whole; the next attempt may continue there. */
  async fail(state: 'failed' | 'unavailable', failure: Failure): Promise<void> {
    await this.#end({ state, failure });
  }

  async #end(changes: Partial<ListState>, written: string[] = []): Promise<void> {
    const { progress: _, ...list } = this.#list;
    await this.#keep({ ...list, ...changes }, written);
  }

  async #forgetPages(): Promise<void> {
    const { linkApp } = this.#list;
    await writeFor(this.#database, linkApp, ['listPages'], (transaction) =>
      transaction.objectStore('listPages').delete(ofLinkApp(linkApp)),
    );
  }

  async #keep(list: ListState, written: string[] = []): Promise<void> {
    this.#list = list;
    await writeFor(this.#database, list.linkApp, ['lists'], (transaction) =>
      transaction.objectStore('lists').put(list),
    );
    this.#onProgress(list, written);
  }
}
