import type { Company } from '../link-api/company.ts';
import type { Annotation } from './annotation.ts';
import { companyKey, isAddressable } from './company-id.ts';
import { asToldLater, toRow } from './company-row.ts';
import type { DirectoryDatabase } from './database.ts';
import { ofLinkApp } from './directory-reader.ts';
import { isGone } from './gone.ts';
import type { KnownCompany } from './known-company.ts';
import { isToldLater } from './list-state.ts';
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
   * Gives ties the records that they have now, all at once or none; a record that is tied to a known
   * Company already stays as it is. `moved` gives null for a tie that stays. Gives the keys of the
   * Companies concerned.
   */
  async moveTies(linkApp: string, moved: (tie: Tie) => RecordReference | null): Promise<string[]> {
    const transaction = this.#database.transaction(['ties', 'companies'], 'readwrite');
    const ties = transaction.objectStore('ties');
    const companies = transaction.objectStore('companies');
    return await wholly(transaction, async () => {
      const moves = (await ties.getAll(ofLinkApp(linkApp))).flatMap((tie) => {
        const to = moved(tie);
        return to && to.record !== tie.record ? [{ tie, to }] : [];
      });
      // All of them first: two rules may have changed places.
      for (const { tie } of moves) await ties.delete([linkApp, tie.record]);
      for (const { tie, to } of moves) {
        const there = await ties.get([linkApp, to.record]);
        const isKnown = there && (await companies.getKey([linkApp, there.key]));
        if (!isKnown) await ties.put({ ...tie, ...to });
      }
      return moves.map(({ tie }) => tie.key);
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
