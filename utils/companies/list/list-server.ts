import type { DirectoryChange } from '../directory-changes.ts';
import { DirectoryReader, type DirectorySource } from '../directory-reader.ts';
import { CompanyList, type FoundEntries } from './company-list.ts';
import type { ListAnswer, ListRequest } from './list-messages.ts';
import { toListed } from './listed-company.ts';
import { readAllEntries, readEntries } from './read-entries.ts';

/**
 * The list of one Link APP's Companies. Reads the directory once, some thousands of rows at a time,
 * and then its changes. Answers the newest request only, and again after each change.
 */
export class ListServer {
  readonly #reader: DirectoryReader;
  readonly #linkApp: string;
  readonly #send: (answer: ListAnswer) => void;
  #list: CompanyList | undefined;
  #version = 0;
  #found: { number: number; version: number; entries: FoundEntries } | undefined;
  #last: ListRequest | undefined;
  #followed: string | null = null;
  #isWanted = false;
  #mustReadAll = true;
  #changed = new Set<string>();
  #working: Promise<void> | undefined;

  constructor(source: DirectorySource, linkApp: string, send: (answer: ListAnswer) => void) {
    this.#reader = new DirectoryReader(source);
    this.#linkApp = linkApp;
    this.#send = send;
  }

  /** Settles when there is nothing more to answer. */
  ask(request: ListRequest): Promise<void> {
    this.#last = request;
    this.#isWanted = true;
    return this.#work();
  }

  /** From now on answers have the index of this Company. */
  follow(key: string | null): void {
    this.#followed = key;
  }

  /** Moves Companies used since to their place in the order of use: the pointer has left the rows. */
  async sortAnew(): Promise<void> {
    if (!this.#list?.sortAnew()) return;
    this.#hasChanged();
    await this.#work();
  }

  /**
   * The keys of what was found for the newest request, in its order: all, or those from one end to the
   * other, whichever comes first. Only the second end where one of them is not among them.
   */
  async keys(ends: [from: string, to: string] | null): Promise<string[]> {
    await this.#work();
    if (!this.#list || !this.#last) return [];
    const found = this.#find(this.#list, this.#last);
    const [one = 0, other = found.count - 1] = ends?.map((key) => found.indexOf(key)) ?? [];
    if (ends && (one < 0 || other < 0)) return [ends[1]];
    return found.slice(Math.min(one, other), Math.max(one, other) + 1).map(({ key }) => key);
  }

  /** Takes in what has changed. */
  note({ linkApp, keys }: DirectoryChange): Promise<void> {
    if (linkApp !== this.#linkApp) return Promise.resolve();
    if (keys) for (const key of keys) this.#changed.add(key);
    else this.#mustReadAll = true;
    return this.#work();
  }

  #work(): Promise<void> {
    this.#working ??= this.#workOff().finally(() => {
      this.#working = undefined;
    });
    return this.#working;
  }

  async #workOff(): Promise<void> {
    while (this.#mustReadAll || this.#changed.size > 0 || this.#isWanted) {
      if (this.#mustReadAll) await this.#readAll();
      else if (this.#changed.size > 0) await this.#readChanged();
      else if (this.#list) await this.#answer(this.#list);
    }
  }

  /** An existing list answers while the new one is read. */
  async #readAll(): Promise<void> {
    this.#mustReadAll = false;
    this.#changed.clear();
    const list = new CompanyList();
    try {
      for await (const chunk of readAllEntries(this.#reader, this.#linkApp)) {
        for (const entry of chunk) list.put(entry);
        if (this.#isWanted && this.#list) await this.#answer(this.#list);
      }
    } catch (error) {
      this.#mustReadAll = true;
      throw error;
    }
    this.#list = list;
    this.#hasChanged();
  }

  async #readChanged(): Promise<void> {
    const keys = [...this.#changed];
    this.#changed.clear();
    const entries = await readEntries(this.#reader, this.#linkApp, keys).catch((error: unknown) => {
      for (const key of keys) this.#changed.add(key);
      throw error;
    });
    keys.forEach((key, index) => {
      const entry = entries[index];
      if (entry) this.#list?.put(entry);
      else this.#list?.remove(key);
    });
    this.#hasChanged();
  }

  #hasChanged(): void {
    this.#version += 1;
    this.#isWanted = this.#last !== undefined;
  }

  async #answer(list: CompanyList): Promise<void> {
    this.#isWanted = false;
    const request = this.#last;
    if (!request) return;
    const version = this.#version;
    const found = this.#find(list, request);
    const entries = found.slice(request.from, request.to);
    const keys = entries.map(({ key }) => key);
    const [companies, beside] = await Promise.all([
      this.#reader.companies(this.#linkApp, keys),
      this.#reader.beside(this.#linkApp, keys),
    ]);
    if (this.#last?.number !== request.number) return;
    this.#send({
      number: request.number,
      version,
      count: found.count,
      counts: list.counts(),
      from: request.from,
      rows: companies.map((company, index) =>
        company ? toListed(company, beside[index] ?? {}) : null,
      ),
      followed: this.#indexIn(found),
    });
  }

  #indexIn(found: FoundEntries): ListAnswer['followed'] {
    const key = this.#followed;
    const index = key === null ? -1 : found.indexOf(key);
    return key === null || index < 0 ? null : { key, index };
  }

  #find(list: CompanyList, request: ListRequest): FoundEntries {
    const { number } = request;
    const version = this.#version;
    if (this.#found?.number !== number) list.sortAnew();
    if (this.#found?.number !== number || this.#found.version !== version) {
      this.#found = { number, version, entries: list.find(request) };
    }
    return this.#found.entries;
  }
}
