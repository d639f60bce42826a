import type { Company } from '../link-api/company.ts';
import type { Annotation } from './annotation.ts';
import { companyKey, isAddressable } from './company-id.ts';
import { asToldLater, toRow } from './company-row.ts';
import type { DirectoryDatabase } from './database.ts';
import { ofLinkApp } from './directory-reader.ts';
import { isGone } from './gone.ts';
import type { KnownCompany } from './known-company.ts';
import { isToldLater } from './list-state.ts';
import { placedLinks } from './placed-links.ts';
import type { RecordReference, Tie } from './tie.ts';
import { wholly } from './wholly.ts';

/** What we know of Companies, as the background alone writes it. Holds no token of any kind. */
export class Directory {
  readonly #database: DirectoryDatabase;

  constructor(database: DirectoryDatabase) {
    this.#database = database;
  }

  /**
   * Keeps what the API told of one Company, but for what it told later. `readAt`: when it was asked, or
   * told by an edit; `touchedAt` where the user did something with it.
   */
  async keep(
    linkApp: string,
    company: Company,
    when: { readAt: number; touchedAt?: number },
  ): Promise<KnownCompany> {
    const { store, done } = this.#database.transaction('companies', 'readwrite');
    const old = await store.get([linkApp, companyKey(company.id)]);
    const told = toRow(linkApp, company, when.readAt, old);
    const row = old && isToldLater(old.readAt, when.readAt) ? asToldLater(old, told) : told;
    if (when.touchedAt !== undefined) row.touchedAt = when.touchedAt;
    await Promise.all([store.put(row), done]);
    return row;
  }

  /** The API says that there is no such Company. Gives whether that was written: what is not known here is not. */
  async noteNotFound(linkApp: string, id: string, now: number): Promise<boolean> {
    const { store, done } = this.#database.transaction('companies', 'readwrite');
    const row = await store.get([linkApp, companyKey(id)]);
    await Promise.all([row && store.put({ ...row, notFoundAt: now }), done]);
    return row !== undefined;
  }

  async company(linkApp: string, id: string): Promise<KnownCompany | undefined> {
    return await this.#database.get('companies', [linkApp, companyKey(id)]);
  }

  /** A Company of the Link APP to try a token on: one that can be asked for, and is not gone. */
  async companyToTry(linkApp: string): Promise<KnownCompany | undefined> {
    const { store } = this.#database.transaction('companies');
    let cursor = await store.openCursor(ofLinkApp(linkApp));
    while (cursor && (!isAddressable(cursor.value.id) || isGone(cursor.value))) {
      cursor = await cursor.continue();
    }
    return cursor?.value;
  }

  /**
   * Ties a record to a Company, in the place of the one that it was tied to. Gives the keys of both.
   */
  async tie(tie: Tie): Promise<string[]> {
    const { store, done } = this.#database.transaction('ties', 'readwrite');
    const old = await store.get([tie.linkApp, tie.record]);
    await Promise.all([store.put(tie), done]);
    return [...new Set([tie.key, old?.key ?? tie.key])];
  }

  /**
   * Puts record links where the user's rules have them now (`placedLinks`), all at once or none.
   * `moved` gives null for a link that the rules know nothing of. Gives the keys of the Companies
   * concerned.
   */
  async moveTies(linkApp: string, moved: (tie: Tie) => RecordReference | null): Promise<string[]> {
    const transaction = this.#database.transaction('ties', 'readwrite');
    return await wholly(transaction, async () => {
      const before = new Map((await transaction.store.getAll(ofLinkApp(linkApp))).map(byRecord));
      const after = new Map(placedLinks([...before.values()], moved).map(byRecord));
      const [gone, come] = [withoutSame(before, after), withoutSame(after, before)];
      for (const { record } of gone) await transaction.store.delete([linkApp, record]);
      for (const tie of come) await transaction.store.put(tie);
      return [...new Set([...gone, ...come].map(({ key }) => key))];
    });
  }

  /** Keeps the user's own words on a Company; without any, nothing is kept. */
  async annotate(annotation: Annotation): Promise<void> {
    const { linkApp, key, tags, note } = annotation;
    if (tags.length === 0 && note === '')
      await this.#database.delete('annotations', [linkApp, key]);
    else await this.#database.put('annotations', annotation);
  }

  /** Forgets which Company a record was tied to. Gives that Company's key. */
  async untie(linkApp: string, record: string): Promise<string[]> {
    const { store, done } = this.#database.transaction('ties', 'readwrite');
    const old = await store.get([linkApp, record]);
    await Promise.all([store.delete([linkApp, record]), done]);
    return old ? [old.key] : [];
  }

  /** Forgets all of a Link APP, its ties, the user's words and open creates included. */
  async forget(linkApp: string): Promise<void> {
    const ofCompanies = ['companies', 'journal', 'ties', 'annotations', 'pieces'] as const;
    const stores = [...ofCompanies, 'lists'] as const;
    const transaction = this.#database.transaction(stores, 'readwrite');
    await Promise.all([
      ...ofCompanies.map((store) => transaction.objectStore(store).delete(ofLinkApp(linkApp))),
      transaction.objectStore('lists').delete(linkApp),
      transaction.done,
    ]);
  }

  async forgetEverything(): Promise<void> {
    const stores = ['companies', 'journal', 'lists', 'pieces', 'ties', 'annotations'] as const;
    const transaction = this.#database.transaction(stores, 'readwrite');
    await Promise.all([
      ...stores.map((store) => transaction.objectStore(store).clear()),
      transaction.done,
    ]);
  }
}

const byRecord = (tie: Tie): [record: string, tie: Tie] => [tie.record, tie];

/** Those of the first that are not in the second, or are there with something changed. */
const withoutSame = (ties: Map<string, Tie>, others: Map<string, Tie>): Tie[] =>
  [...ties.values()].filter(
    (tie) => JSON.stringify(tie) !== JSON.stringify(others.get(tie.record)),
  );
