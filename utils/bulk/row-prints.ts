import type { FoundRecord } from '../capture/found-record.ts';
import { companyKey, longestText } from '../companies/company-id.ts';
import {
  columnsOf,
  type DraftRow,
  type DraftTools,
  isPlainNumber,
  recordPatterns,
  sampleId,
} from './draft-row.ts';
import { comparableHash, hashText, noHash } from './hashes.ts';
import type { TableRows } from './table-rows.ts';

/** So many further ids of a record have room: of more, any may be known. */
const mostIds = 3;

/** A key, a record where it is another one than the key, a comparable name, and the further ids. */
const width = 3 + mostIds;

/**
 * The print of each row: rows with different prints share nothing; those with the same are compared in full.
 * A hundred thousand rows leave no time to make the id and the comparable name of each.
 */
export class RowPrints {
  readonly count: number;
  readonly #hashes: Int32Array;
  readonly #problems: Uint8Array;
  readonly #overfull: Uint8Array;

  constructor(count: number) {
    this.count = count;
    this.#hashes = new Int32Array(count * width);
    this.#problems = new Uint8Array(count);
    this.#overfull = new Uint8Array(count);
  }

  key(index: number): number {
    return this.#hashes[index * width] ?? noHash;
  }

  record(index: number): number {
    return this.#hashes[index * width + 1] ?? noHash;
  }

  name(index: number): number {
    return this.#hashes[index * width + 2] ?? noHash;
  }

  /** How many rows have a record that is not their key. */
  get records(): number {
    let records = 0;
    for (let index = 0; index < this.#problems.length; index += 1) {
      if (this.record(index) !== noHash) records += 1;
    }
    return records;
  }

  hasProblem(index: number): boolean {
    return this.#problems[index] === 1;
  }

  /** Whether anything that a row may share is known, as far as its print tells. */
  isAnyKnown(index: number, isKnown: (hash: number) => boolean): boolean {
    if (this.#overfull[index] === 1) return true;
    for (let at = index * width; at < (index + 1) * width; at += 1) {
      const hash = this.#hashes[at] ?? noHash;
      if (hash !== noHash && isKnown(hash)) return true;
    }
    return false;
  }

  put(index: number, key: number, record: number, name: number): void {
    const at = index * width;
    this.#hashes[at] = key;
    this.#hashes[at + 1] = record;
    this.#hashes[at + 2] = name;
    for (let place = 3; place < width; place += 1) this.#hashes[at + place] = noHash;
    this.#overfull[index] = 0;
    this.#problems[index] = 0;
  }

  putProblem(index: number): void {
    this.put(index, noHash, noHash, noHash);
    this.#problems[index] = 1;
  }

  /** Puts one of the further ids, behind those that are there. */
  putId(index: number, place: number, id: number): void {
    if (place < mostIds) this.#hashes[index * width + 3 + place] = id;
    else this.#overfull[index] = 1;
  }

  putDraft(index: number, { id, name, from, ids, bareId, problem }: DraftRow): void {
    if (problem || id === null) {
      this.putProblem(index);
      return;
    }
    const record = from && from.record !== id ? hashText(from.record) : noHash;
    this.put(index, hashText(id), record, comparableHash(name ?? ''));
    const others = furtherIds(id, from?.record, ids, bareId);
    others.forEach((one, place) => {
      this.putId(index, place, hashText(companyKey(one)));
    });
  }
}

const furtherIds = (
  id: string,
  record: string | undefined,
  ids: readonly string[],
  bareId: string | null,
) =>
  [...new Set(bareId === null ? ids : [...ids, bareId])].filter(
    (one) => one !== id && one !== record,
  );

/** Puts the print of a row; false where its cells have to be read in full for that. */
type PlainPrinter = (prints: RowPrints, rows: TableRows, index: number) => boolean;

/** Prints rows of which two cells tell all: the name, and a plain number of a record or a Company id. */
export function plainPrinter(tools: DraftTools): PlainPrinter {
  const { name, recordId, companyId, address, tenant } = columnsOf(tools.matching.roles);
  const isOfRecords = tools.matching.source !== null && recordId.length > 0;
  const ids = isOfRecords ? recordId : companyId;
  if (ids.length !== 1 || name.length !== 1 || address.length > 0 || tenant.length > 1) {
    return () => false;
  }
  const [nameColumn = 0, idColumn = 0, accountColumn = -1] = [name[0], ids[0], tenant[0]];
  const patternOf = recordPatterns(tools.matching, tools.settings);
  const putId = isOfRecords ? recordPrinter(patternOf) : putCompanyId;
  const isAsked =
    isOfRecords && companyId.length === 0 && accountColumn < 0 && patternOf('') === 'noTenant';
  return (prints, rows, index) => {
    if (isAsked) {
      prints.putProblem(index);
      return true;
    }
    const account = accountColumn < 0 ? '' : rows.cell(index, accountColumn).trim();
    const text = rows.cell(index, nameColumn);
    if (text.length > longestText || mayBeFormula(text)) return false;
    return putId(prints, index, rows.cell(index, idColumn).trim(), account, text);
  };
}

/** One that failed, such as `#N/A`: nobody is called so. */
function mayBeFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === 0x23 || (!(first > 0x20 && first < 0x7f) && text.includes('#'));
}

function putCompanyId(prints: RowPrints, index: number, id: string, _: string, name: string) {
  const isPlain = isPlainId(id);
  if (isPlain) prints.put(index, hashText(id.toUpperCase()), noHash, comparableHash(name));
  return isPlain;
}

/** An id of A-Z and 0-9, that no spreadsheet has rounded (`1E17`). */
function isPlainId(id: string): boolean {
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at);
    if (!isDigit(code) && !((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)) return false;
  }
  const isRounded = isDigit(id.charCodeAt(0)) && (id.charCodeAt(1) | 0x20) === 0x65;
  return id.length > 0 && id.length <= longestText && !isRounded;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** A text around the id of a record: the hash of what stands before it, and what stands behind. */
interface Around {
  before: number;
  behind: string;
}

function recordPrinter(patternOf: ReturnType<typeof recordPatterns>): typeof putCompanyId {
  let account: string | undefined;
  let key: Around | undefined;
  let record: Around | undefined;
  let others: Around[] = [];
  return (prints, index, id, own, name) => {
    if (own !== account) {
      account = own;
      [key, record, ...others] = aroundIds(patternOf(own));
    }
    if (!key || !record || !isPlainNumber(id)) return false;
    const ofRecord = record === key ? noHash : hashAround(record, id);
    prints.put(index, hashAround(key, id), ofRecord, comparableHash(name));
    for (let place = 0; place < others.length; place += 1) {
      const one = others[place];
      if (one) prints.putId(index, place, hashAround(one, id));
    }
    return true;
  };
}

/** Around the ids of a record: its Company id, its key, and the others. None where that is not all of them. */
function aroundIds(pattern: FoundRecord | 'noTenant' | null): Around[] {
  if (!pattern || pattern === 'noTenant') return [];
  const { companyId, from, ids, bareId } = pattern;
  const texts = [companyId, from.record, ...furtherIds(companyId, from.record, ids, bareId)];
  const around = new Map<string, Around>();
  for (const text of texts) {
    const [before, behind, ...more] = text.split(sampleId);
    if (before === undefined || behind === undefined || more.length > 0) return [];
    around.set(text, { before: hashText(before), behind });
  }
  return texts.flatMap((text) => around.get(text) ?? []);
}

const hashAround = ({ before, behind }: Around, id: string): number =>
  hashText(behind, hashText(id, before));
