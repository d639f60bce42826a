import { comparableName } from '../companies/comparable-name.ts';
import type { CompanyRow } from '../companies/database.ts';
import type { DirectoryReader } from '../companies/directory-reader.ts';
import { isMissing } from '../companies/missing.ts';
import { isRetired } from '../companies/retired.ts';
import type { JournalEntry } from '../creating/journal-entry.ts';
import type { Known, NamedCompany } from './check-rows.ts';
import { hashText } from './hashes.ts';

/** So many rows are read at once. */
const rowsAtOnce = 5000;

/** A power of two, small enough to be at hand; what is taken for known is looked up. */
const hashBits = 2 ** 22;

/** What is known of a Link APP, in memory: read once, and afterwards what has changed in it. */
export class KnownCompanies implements Known {
  readonly #companies = new Map<
    string,
    NamedCompany & { comparableName: string; isMissing: boolean }
  >();
  readonly #byComparableName = new Map<string, Set<string>>();
  #links = new Map<string, string>();
  #unsettled: JournalEntry[] = [];
  #unsettledKeys = new Set<string>();
  /** What may be known, by its hash; what has gone since stays there. */
  readonly #hashes = new Int32Array(hashBits / 32);

  /** Reads all that is known of a Link APP. */
  static async read(reader: DirectoryReader, linkApp: string): Promise<KnownCompanies> {
    const known = new KnownCompanies();
    let rows = await reader.rowsAfter(linkApp, undefined, rowsAtOnce);
    while (rows.length > 0) {
      for (const row of rows) known.#put(row);
      rows = await reader.rowsAfter(linkApp, rows.at(-1)?.key, rowsAtOnce);
    }
    await known.#readBeside(reader, linkApp);
    return known;
  }

  /** Reads these Companies again, by their keys, and what stands beside them. */
  async readAgain(reader: DirectoryReader, linkApp: string, keys: string[]): Promise<void> {
    const rows = await reader.rowsOf(linkApp, keys);
    keys.forEach((key, index) => {
      this.#remove(key);
      const row = rows[index];
      if (row) this.#put(row);
    });
    await this.#readBeside(reader, linkApp);
  }

  mayKnow(hash: number): boolean {
    const bit = bitOf(hash);
    return (((this.#hashes[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }

  company(key: string): NamedCompany | undefined {
    const company = this.#companies.get(key);
    return company && !company.isMissing ? company : undefined;
  }

  like(name: string): readonly NamedCompany[] {
    return [...(this.#byComparableName.get(name) ?? [])].flatMap((key) => {
      const company = this.#companies.get(key);
      return company && !company.isMissing && !company.isRetired ? [company] : [];
    });
  }

  linked(record: string): string | undefined {
    return this.#links.get(record);
  }

  isUnsettled(key: string): boolean {
    return this.#unsettledKeys.has(key);
  }

  unsettledLike(name: string, record: string | undefined): readonly string[] {
    if (this.#unsettled.length === 0) return [];
    return this.#unsettled
      .filter(
        ({ body, from }) =>
          (name !== '' && comparableName(body.name) === name) ||
          (record !== undefined && from?.record === record),
      )
      .map(({ key }) => key);
  }

  #put(row: CompanyRow): void {
    const { key, id, name, comparableName } = row;
    const states = { isMissing: isMissing(row), isRetired: isRetired(row) };
    this.#companies.set(key, { key, id, name, comparableName, ...states });
    this.#note(key);
    this.#note(comparableName);
    if (comparableName === '') return;
    const keys = this.#byComparableName.get(comparableName);
    if (keys) keys.add(key);
    else this.#byComparableName.set(comparableName, new Set([key]));
  }

  #remove(key: string): void {
    const before = this.#companies.get(key);
    if (!before) return;
    this.#companies.delete(key);
    this.#byComparableName.get(before.comparableName)?.delete(key);
  }

  async #readBeside(reader: DirectoryReader, linkApp: string): Promise<void> {
    const [recordLinks, journal] = await Promise.all([
      reader.recordLinks(linkApp),
      reader.journal(linkApp),
    ]);
    this.#links = new Map(recordLinks.map(({ record, key }) => [record, key]));
    this.#unsettled = journal.filter(({ state }) => state === 'open');
    this.#unsettledKeys = new Set(this.#unsettled.map(({ key }) => key));
    for (const record of this.#links.keys()) this.#note(record);
    for (const { key, body, from } of this.#unsettled) {
      this.#note(key);
      this.#note(comparableName(body.name));
      if (from) this.#note(from.record);
    }
  }

  #note(text: string): void {
    const bit = bitOf(hashText(text));
    this.#hashes[bit >>> 5] = (this.#hashes[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}

const bitOf = (hash: number): number => (hash ^ (hash >>> 15)) & (hashBits - 1);
