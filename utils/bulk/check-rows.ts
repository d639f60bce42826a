import { companyKey } from '../companies/company-id.ts';
import { comparableName } from '../companies/comparable-name.ts';
import type { DraftRow, RowProblem } from './draft-row.ts';
import { FirstRows } from './first-rows.ts';
import { noHash } from './hashes.ts';
import type { RowPrints } from './row-prints.ts';

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
  /** Whether a key, a record or a comparable name of that hash may be known; false: none is. */
  mayKnow: (hash: number) => boolean;
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
  if (status.kind === 'existsWithOtherName' && choice.sendName && isSeen(status, choice)) {
    return 'rename';
  }
  if (status.kind === 'like') {
    if (status.companies.some(({ key }) => key === choice.use)) return 'keep';
    if (choice.createAnyway && isSeen(status, choice)) return 'create';
  }
  return planOfKind(status.kind);
}

/** What is done with a row of which its user has said nothing. */
export function planOfKind(kind: RowStatusKind): RowPlan {
  if (kind === 'new' || kind === 'unsettled') return 'create';
  return kind === 'exists' || kind === 'existsWithOtherName' ? 'keep' : 'leave';
}

/** More matches than that are not listed. */
const mostListed = 5;

const statusKinds = [
  ...(['new', 'exists', 'existsWithOtherName', 'like', 'sameAs', 'unsettled', 'cannot'] as const),
] as const satisfies RowStatusKind[];
const numberOf = Object.fromEntries(statusKinds.map((kind, number) => [kind, number])) as Record<
  RowStatusKind,
  number
>;

/** The rows that are checked. */
interface CheckedRows {
  count: number;
  prints: RowPrints;
  draft: (index: number) => DraftRow;
  /** The indexes of those that are left out. */
  leftOut: ReadonlySet<number>;
}

/** Of the check that is under way. */
const [byIdentity, byName] = [new FirstRows(), new FirstRows()];

/**
 * Compares rows with what is known and with each other: once for all of them what kind each is of, and the
 * whole of it for those that are asked for.
 */
export class RowCheck {
  readonly #rows: CheckedRows;
  readonly #known: Known;
  readonly #kinds: Uint8Array;
  /** The first row above that is the same client; -1: none. */
  readonly #same: Int32Array;
  /** Of the rows of a comparable name, the first, and the one after each; -1: none. */
  readonly #firstLike: Int32Array;
  readonly #nextLike: Int32Array;

  constructor(rows: CheckedRows, known: Known) {
    this.#rows = rows;
    this.#known = known;
    this.#kinds = new Uint8Array(rows.count);
    this.#same = new Int32Array(rows.count).fill(-1);
    this.#firstLike = new Int32Array(rows.count).fill(-1);
    this.#nextLike = new Int32Array(rows.count).fill(-1);
    this.#checkAll();
  }

  /** How many rows are of each kind. */
  counts(): Record<RowStatusKind, number> {
    const counts = statusKinds.map(() => 0);
    for (const kind of this.#kinds) counts[kind] = (counts[kind] ?? 0) + 1;
    const entries = statusKinds.map((kind, number) => [kind, counts[number]]);
    return Object.fromEntries(entries) as Record<RowStatusKind, number>;
  }

  kind(index: number): RowStatusKind {
    return statusKinds[this.#kinds[index] ?? 0] ?? 'new';
  }

  status(index: number): RowStatus {
    const draft = this.#rows.draft(index);
    if (draft.problem) return { kind: 'cannot', problem: draft.problem, wanted: draft.wanted };
    const same = this.#same[index] ?? -1;
    if (same >= 0) return { kind: 'sameAs', row: same };
    const key = draft.id ?? '';
    const company = this.#companyOf(draft, key);
    if (company) {
      const isSame = draft.name === null || draft.name === (company.name ?? '');
      return { kind: isSame ? 'exists' : 'existsWithOtherName', company };
    }
    if (this.#known.isUnsettled(key)) return { kind: 'unsettled' };
    return this.#likely(index, draft, key) ?? { kind: 'new' };
  }

  #checkAll(): void {
    const { count, prints, leftOut } = this.#rows;
    const mayKnow = (hash: number) => this.#known.mayKnow(hash);
    byIdentity.begin(count + prints.records, this.#haveIdentity);
    byName.begin(count, this.#haveComparableName);
    const lastLike = new Int32Array(count);
    for (let index = 0; index < count; index += 1) {
      if (prints.hasProblem(index)) {
        this.#kinds[index] = numberOf.cannot;
        continue;
      }
      const isActive = leftOut.size === 0 || !leftOut.has(index);
      const same = this.#findSame(index, isActive);
      const name = prints.name(index);
      const first = name === noHash ? -1 : byName.find(name, index, isActive);
      this.#same[index] = same;
      this.#firstLike[index] = first;
      if (same >= 0) this.#kinds[index] = numberOf.sameAs;
      else if (prints.isAnyKnown(index, mayKnow)) {
        this.#kinds[index] = numberOf[this.status(index).kind];
      } else this.#kinds[index] = first < 0 ? numberOf.new : numberOf.like;
      if (!isActive || name === noHash) continue;
      if (first >= 0) this.#nextLike[lastLike[first] ?? first] = index;
      lastLike[first < 0 ? index : first] = index;
    }
  }

  /** The first row above that is the same client, by its key or its record. */
  #findSame(index: number, isActive: boolean): number {
    const { prints } = this.#rows;
    const byKey = byIdentity.find(prints.key(index), index, isActive);
    const record = prints.record(index);
    if (record === noHash) return byKey;
    const byRecord = byIdentity.find(record, index, isActive);
    return byKey < 0 || byRecord < 0 ? Math.max(byKey, byRecord) : Math.min(byKey, byRecord);
  }

  readonly #haveIdentity = (row: number, other: number, hash: number): boolean => {
    const { draft, prints } = this.#rows;
    if (row === other) return false;
    const { id, from } = draft(other);
    const wanted = hash === prints.key(other) ? id : from?.record;
    const one = draft(row);
    return wanted === one.id || wanted === one.from?.record;
  };

  readonly #haveComparableName = (row: number, other: number): boolean => {
    const [{ name }, { name: otherName }] = [this.#rows.draft(row), this.#rows.draft(other)];
    return name === otherName || comparableName(name) === comparableName(otherName);
  };

  /** The Company that a record is linked to stands above the one of that id. */
  #companyOf({ ids }: DraftRow, key: string): NamedCompany | undefined {
    for (const record of ids) {
      const linked = this.#known.linked(record);
      if (linked !== undefined) return this.#known.company(linked) ?? named(linked);
    }
    const found = this.#known.company(key);
    if (found) return found;
    for (const id of ids) {
      const company = this.#known.company(companyKey(id));
      if (company) return company;
    }
    return undefined;
  }

  #likely(index: number, draft: DraftRow, key: string): RowStatus | undefined {
    const known = this.#known;
    const name = comparableName(draft.name);
    const bare = draft.bareId === null ? undefined : known.company(companyKey(draft.bareId));
    const like = name === '' ? [] : known.like(name);
    const companies = [...(bare ? [bare] : []), ...like].filter((one) => one.key !== key);
    const unsettled = known
      .unsettledLike(name, draft.from?.record)
      .filter((one) => one !== key && !companies.some((company) => company.key === one));
    const rows = this.#rowsLike(index);
    const isAny = companies.length + unsettled.length + rows.length > 0;
    return isAny
      ? { kind: 'like', companies: [...new Set(companies)], rows, unsettled }
      : undefined;
  }

  #rowsLike(index: number): number[] {
    const rows: number[] = [];
    let row = this.#firstLike[index] ?? -1;
    for (; row >= 0 && row < index && rows.length < mostListed; row = this.#nextLike[row] ?? -1) {
      rows.push(row);
    }
    return rows;
  }
}

/** Of a Company that a record is linked to, and that nothing else is known of. */
const named = (key: string): NamedCompany => ({ key, id: key, name: null, isRetired: false });
