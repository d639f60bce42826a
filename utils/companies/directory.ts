import type { Company } from '../link-api/company.ts';
import { companyKey } from './company-id.ts';
import type { CompanyRow, DirectoryDatabase } from './database.ts';
import { ofLinkApp } from './directory-reader.ts';
import type { KnownCompany } from './known-company.ts';
import { likeName } from './like-name.ts';
import type { ListState } from './list-state.ts';
import { sortName } from './sort-name.ts';
import type { Tie } from './tie.ts';

/** Rows that one transaction writes, so that a page that opens meanwhile is not kept waiting. */
const rowsAtOnce = 1000;

function toRow(linkApp: string, company: Company, readAt: number, old?: CompanyRow): CompanyRow {
  const { id, name, createdAt, linkPage } = company;
  const connections = company.connections ?? old?.connections;
  const connectionsReadAt = company.connections ? readAt : old?.connectionsReadAt;
  return {
    linkApp,
    key: companyKey(id),
    id,
    name,
    createdAt,
    linkPage,
    readAt,
    likeName: likeName(name),
    sortName: sortName(company),
    ...(connections && { connections }),
    ...(connectionsReadAt !== undefined && { connectionsReadAt }),
    ...(old?.touchedAt !== undefined && { touchedAt: old.touchedAt }),
  };
}

const tellsNothingNew = (row: CompanyRow, old: CompanyRow): boolean =>
  withoutTimes(row) === withoutTimes(toRow(old.linkApp, old, 0, old));

const withoutTimes = (row: CompanyRow): string =>
  JSON.stringify({ ...row, readAt: 0, connectionsReadAt: undefined });

/** What we know of Companies, as the background alone writes it. Holds no token of any kind. */
export class Directory {
  readonly #database: DirectoryDatabase;

  constructor(database: DirectoryDatabase) {
    this.#database = database;
  }

  /** Keeps what the API just told of one Company; `touchedAt` where the user did something with it. */
  async keep(
    linkApp: string,
    company: Company,
    when: { readAt: number; touchedAt?: number },
  ): Promise<KnownCompany> {
    const { store, done } = this.#database.transaction('companies', 'readwrite');
    const old = await store.get([linkApp, companyKey(company.id)]);
    const row = toRow(linkApp, company, when.readAt, old);
    if (when.touchedAt !== undefined) row.touchedAt = when.touchedAt;
    await Promise.all([store.put(row), done]);
    return row;
  }

  /**
   * Keeps a piece of the list that was asked for at `askedAt`. What was told later stands, and what
   * tells nothing new is not written. Gives the number of rows written.
   */
  async keepListed(linkApp: string, companies: Company[], askedAt: number): Promise<number> {
    let written = 0;
    for (let start = 0; start < companies.length; start += rowsAtOnce) {
      const piece = companies.slice(start, start + rowsAtOnce);
      written += await this.#keepPiece(linkApp, piece, askedAt);
    }
    return written;
  }

  async #keepPiece(linkApp: string, companies: Company[], askedAt: number): Promise<number> {
    const { store, done } = this.#database.transaction('companies', 'readwrite');
    const olds = await Promise.all(
      companies.map((company) => store.get([linkApp, companyKey(company.id)])),
    );
    const rows = companies.flatMap((company, place) => {
      const old = olds[place];
      const row = toRow(linkApp, company, askedAt, old);
      return old && (old.readAt > askedAt || tellsNothingNew(row, old)) ? [] : [row];
    });
    await Promise.all([...rows.map((row) => store.put(row)), done]);
    return rows.length;
  }

  async company(linkApp: string, id: string): Promise<KnownCompany | undefined> {
    return await this.#database.get('companies', [linkApp, companyKey(id)]);
  }

  /** Any one Company of the Link APP, to try a token on. */
  async anyCompany(linkApp: string): Promise<KnownCompany | undefined> {
    return (await this.#database.getAll('companies', ofLinkApp(linkApp), 1))[0];
  }

  async list(linkApp: string): Promise<ListState | undefined> {
    return await this.#database.get('lists', linkApp);
  }

  async keepList(list: ListState): Promise<void> {
    await this.#database.put('lists', list);
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

  /** Forgets which Company a record was tied to. Gives that Company's key. */
  async untie(linkApp: string, record: string): Promise<string[]> {
    const { store, done } = this.#database.transaction('ties', 'readwrite');
    const old = await store.get([linkApp, record]);
    await Promise.all([store.delete([linkApp, record]), done]);
    return old ? [old.key] : [];
  }

  /** Forgets all of a Link APP, its ties, the user's words and open creates included. */
  async forget(linkApp: string): Promise<void> {
    const ofCompanies = ['companies', 'journal', 'ties', 'annotations'] as const;
    const stores = [...ofCompanies, 'lists'] as const;
    const transaction = this.#database.transaction(stores, 'readwrite');
    await Promise.all([
      ...ofCompanies.map((store) => transaction.objectStore(store).delete(ofLinkApp(linkApp))),
      transaction.objectStore('lists').delete(linkApp),
      transaction.done,
    ]);
  }

  async forgetEverything(): Promise<void> {
    const stores = ['companies', 'journal', 'lists', 'ties', 'annotations'] as const;
    const transaction = this.#database.transaction(stores, 'readwrite');
    await Promise.all([
      ...stores.map((store) => transaction.objectStore(store).clear()),
      transaction.done,
    ]);
  }
}
