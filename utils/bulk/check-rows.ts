import { companyKey } from '../companies/company-id.ts';
import { comparableName } from '../companies/comparable-name.ts';
import type { DraftRow, RowProblem } from './draft-row.ts';

/** A Company as a row is compared with it. */
export interface NamedCompany {
  /** `companyKey` of the id. */
  key: string;
  id: string;
  name: string | null;
  isRetired: boolean;
}

/** What is known here of a Link APP, as far as rows are compared with it. Answers at once. */
export interface Known {
  /** Undefined for one that is missing, too. */
  company: (key: string) => NamedCompany | undefined;
  /** Companies with a `comparableName`, without those that are retired or missing. */
  like: (comparableName: string) => readonly NamedCompany[];
  /** The key of the Company that a record is linked to. */
  linked: (record: string) => string | undefined;
  /** Whether a create of that key is not settled. */
  isUnsettled: (key: string) => boolean;
  /** The keys of creates that are not settled, of a `comparableName` or a record. */
  unsettledLike: (comparableName: string, record: string | undefined) => readonly string[];
}

/** What a row is, by the directory, the journal, and the rows above it. */
export type RowStatus =
  | { kind: 'new' }
  /** Under that id, or linked to the row's record. */
  | { kind: 'exists'; company: NamedCompany }
  | { kind: 'existsWithOtherName'; company: NamedCompany }
  /** Companies, rows above and creates that are not settled may be the same client. */
  | { kind: 'like'; companies: NamedCompany[]; rows: number[]; unsettled: string[] }
  /** Of the same id or record as a row above, by its index. */
  | { kind: 'sameAs'; row: number }
  /** A create of that id is not settled: the run waits for it. */
  | { kind: 'unsettled' }
  | { kind: 'cannot'; problem: RowProblem; wanted: string };

export type RowStatusKind = RowStatus['kind'];

/** What the user has said of a row. */
export interface RowChoice {
  leftOut?: boolean;
  /** Likely matches were seen: a new Company all the same. */
  createAnyway?: boolean;
  /** The key of the likely match that the row is: nothing is created, the record is linked to it. */
  use?: string;
  /** The row's name is to be sent to the Company that exists. */
  sendName?: boolean;
  /** What stood there when one of these was said, as `matchesOf` gives it: they hold for that alone. */
  seen?: string[];
}

/** What a run does with a row: `keep` asks for the Company that exists, and changes nothing of it. */
export type RowPlan = 'create' | 'keep' | 'rename' | 'leave';

/** What a status says that the row may be, or is: keys, and rows above. */
export function matchesOf(status: RowStatus): string[] {
  if ('company' in status) return [status.company.key];
  if (status.kind !== 'like') return [];
  const { companies, unsettled, rows } = status;
  return [...companies.map(({ key }) => key), ...unsettled, ...rows.map((row) => `row ${row}`)];
}

const isSeen = (status: RowStatus, { seen = [] }: RowChoice): boolean =>
  matchesOf(status).every((match) => seen.includes(match));

export function planOf(status: RowStatus, choice: RowChoice = {}): RowPlan {
  if (choice.leftOut) return 'leave';
  switch (status.kind) {
    case 'new':
    case 'unsettled':
      return 'create';
    case 'exists':
      return 'keep';
    case 'existsWithOtherName':
      return choice.sendName && isSeen(status, choice) ? 'rename' : 'keep';
    case 'like':
      if (status.companies.some(({ key }) => key === choice.use)) return 'keep';
      return choice.createAnyway && isSeen(status, choice) ? 'create' : 'leave';
    default:
      return 'leave';
  }
}

interface Entry {
  draft: DraftRow;
  /** `companyKey` of its id, which is upper case already; empty where it has none. */
  key: string;
  comparableName: string;
  isActive: boolean;
}

/** More matches than that are not listed. */
const mostListed = 5;

/**
 * Compares rows with what is known and with each other. A row that changes concerns those alone that
 * share its id, its record or its like name: `put` gives them.
 */
export class RowCheck {
  known: Known;
  readonly #entries: Entry[] = [];
  /** By a key or a record. */
  readonly #byIdentity = new Groups();
  readonly #byName = new Groups();

  constructor(known: Known) {
    this.known = known;
  }

  get count(): number {
    return this.#entries.length;
  }

  draft(index: number): DraftRow | undefined {
    return this.#entries[index]?.draft;
  }

  /** Adds a row behind those that are there. */
  add(draft: DraftRow, isLeftOut = false): void {
    const entry = toEntry(draft, comparableName(draft.name), isLeftOut);
    this.#add(this.#entries.push(entry) - 1, entry);
  }

  /** Puts a row in the place of one; gives the others whose status may be another one now. */
  put(index: number, draft: DraftRow, isLeftOut = false): Set<number> {
    const before = this.#entries[index];
    const name =
      before?.draft.name === draft.name ? before.comparableName : comparableName(draft.name);
    const entry = toEntry(draft, name, isLeftOut);
    this.#entries[index] = entry;
    const touched = new Set<number>();
    if (before) this.#remove(index, before, touched);
    this.#add(index, entry, touched);
    touched.delete(index);
    return touched;
  }

  status(index: number): RowStatus {
    const entry = this.#entries[index];
    if (!entry) return { kind: 'cannot', problem: 'noId', wanted: '' };
    const { draft, key } = entry;
    if (draft.problem) return { kind: 'cannot', problem: draft.problem, wanted: draft.wanted };
    const first = this.#firstOf(index, entry);
    if (first !== undefined) return { kind: 'sameAs', row: first };
    const company = this.#companyOf(entry);
    if (company) {
      const isSame = draft.name === null || draft.name === (company.name ?? '');
      return { kind: isSame ? 'exists' : 'existsWithOtherName', company };
    }
    if (this.known.isUnsettled(key)) return { kind: 'unsettled' };
    return this.#likely(index, entry) ?? { kind: 'new' };
  }

  /** The rows that something about these Companies or records concerns. */
  rowsOf(identities: Iterable<string>, names: Iterable<string>): Set<number> {
    const rows = new Set<number>();
    for (const identity of identities) this.#byIdentity.addRowsOf(identity, rows);
    for (const name of names) this.#byName.addRowsOf(name, rows);
    return rows;
  }

  #add(index: number, entry: Entry, touched?: Set<number>): void {
    for (const identity of identitiesOf(entry)) {
      this.#byIdentity.insert(identity, index, entry.isActive, touched);
    }
    if (entry.comparableName !== '') {
      this.#byName.insert(entry.comparableName, index, entry.isActive, touched);
    }
  }

  #remove(index: number, entry: Entry, touched: Set<number>): void {
    for (const identity of identitiesOf(entry)) {
      this.#byIdentity.remove(identity, index, entry.isActive, touched);
    }
    if (entry.comparableName !== '') {
      this.#byName.remove(entry.comparableName, index, entry.isActive, touched);
    }
  }

  /** The first row above that is the same client. */
  #firstOf(index: number, entry: Entry): number | undefined {
    const firsts = identitiesOf(entry).flatMap((one) => this.#byIdentity.active(one)[0] ?? []);
    const first = Math.min(...firsts, index);
    return first < index ? first : undefined;
  }

  /** The Company that a record is linked to stands above the one of that id. */
  #companyOf({ draft, key }: Entry): NamedCompany | undefined {
    for (const record of draft.ids) {
      const linked = this.known.linked(record);
      if (linked !== undefined) return this.known.company(linked) ?? named(linked);
    }
    const found = this.known.company(key);
    if (found) return found;
    for (const id of draft.ids) {
      const company = this.known.company(companyKey(id));
      if (company) return company;
    }
    return undefined;
  }

  #likely(index: number, { draft, key, comparableName: name }: Entry): RowStatus | undefined {
    const bare = draft.bareId === null ? undefined : this.known.company(companyKey(draft.bareId));
    const like = name === '' ? [] : this.known.like(name);
    const companies = [...(bare ? [bare] : []), ...like].filter((one) => one.key !== key);
    const unsettled = this.known
      .unsettledLike(name, draft.from?.record)
      .filter((one) => one !== key && !companies.some((company) => company.key === one));
    const rows = name === '' ? [] : this.#rowsLike(index, name, key);
    const isAny = companies.length + unsettled.length + rows.length > 0;
    return isAny
      ? { kind: 'like', companies: [...new Set(companies)], rows, unsettled }
      : undefined;
  }

  #rowsLike(index: number, name: string, key: string): number[] {
    const rows: number[] = [];
    for (const row of this.#byName.active(name)) {
      if (row >= index || rows.length === mostListed) break;
      const other = this.#entries[row];
      if (other && !other.draft.problem && other.key !== key) rows.push(row);
    }
    return rows;
  }
}

/** Of a Company that a record is linked to, and that nothing else is known of. */
const named = (key: string): NamedCompany => ({ key, id: key, name: null, isRetired: false });

function identitiesOf({ draft, key }: Entry): string[] {
  if (draft.problem || key === '') return [];
  const record = draft.from?.record;
  return record === undefined || record === key ? [key] : [key, record];
}

const toEntry = (draft: DraftRow, name: string, isLeftOut: boolean): Entry => ({
  draft,
  key: draft.id ?? '',
  comparableName: name,
  isActive: !isLeftOut,
});

interface Group {
  /** In their order. */
  active: number[];
  leftOut: number[];
}

const noRows: readonly number[] = [];

/** Which rows share something. Most share nothing with any: such a row stands alone, as its number. */
class Groups {
  readonly #alone = new Map<string, number>();
  readonly #groups = new Map<string, Group>();

  /** Those that are not left out, in their order; none where there is but one. */
  active(key: string): readonly number[] {
    return this.#groups.get(key)?.active ?? noRows;
  }

  addRowsOf(key: string, rows: Set<number>): void {
    const alone = this.#alone.get(key);
    if (alone !== undefined) rows.add(alone);
    const { active = noRows, leftOut = noRows } = this.#groups.get(key) ?? {};
    for (const row of active) rows.add(row);
    for (const row of leftOut) rows.add(row);
  }

  insert(key: string, index: number, isActive: boolean, touched?: Set<number>): void {
    if (touched) this.addRowsOf(key, touched);
    const alone = this.#alone.get(key);
    const group = this.#groups.get(key);
    if (!group && alone === undefined && isActive) {
      this.#alone.set(key, index);
      return;
    }
    const rows = group ?? { active: alone === undefined ? [] : [alone], leftOut: [] };
    if (!group) this.#groups.set(key, rows);
    this.#alone.delete(key);
    const own = isActive ? rows.active : rows.leftOut;
    const at = (own.at(-1) ?? -1) < index ? own.length : own.findIndex((row) => row > index);
    own.splice(at, 0, index);
  }

  remove(key: string, index: number, isActive: boolean, touched: Set<number>): void {
    this.#alone.delete(key);
    const group = this.#groups.get(key);
    if (!group) return;
    const rows = isActive ? group.active : group.leftOut;
    rows.splice(rows.indexOf(index), 1);
    this.addRowsOf(key, touched);
    if (group.active.length + group.leftOut.length === 0) this.#groups.delete(key);
  }
}
