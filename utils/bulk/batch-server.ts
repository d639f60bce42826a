import type { RecordSettings } from '../capture/found-record.ts';
import type { DirectoryReader } from '../companies/directory-reader.ts';
import type { SeenMatches } from '../creating/likely-matches.ts';
import { type Result, success } from '../result.ts';
import {
  type Known,
  matchesOf,
  planOf,
  RowCheck,
  type RowChoice,
  type RowPlan,
  type RowStatus,
  type RowStatusKind,
} from './check-rows.ts';
import { type DraftRow, isTenantKnown, rowReader } from './draft-row.ts';
import { KnownCompanies } from './known-companies.ts';
import { guessMatching, type Matching } from './matching.ts';
import { readTableFile, readTableText, type Table, type TableProblem } from './read-table.ts';
import {
  type Batch,
  changedRow,
  countChunks,
  type PlannedRow,
  type RowChange,
  rowsPerChunk,
  type SheetRow,
} from './run.ts';

/** What a batch is, and how its rows stand. */
export interface BatchSummary {
  title: string;
  header: string[] | null;
  count: number;
  matching: Matching;
  /** The account of the CRM has to be said, or what was said tells none. */
  asksTenant: boolean;
  /** How many rows are of each status, left-out ones not among them. */
  statuses: Record<RowStatusKind, number>;
  /** How many rows a run would do what with. */
  plans: Record<RowPlan, number>;
  leftOut: number;
}

/** A row as a page shows it. */
export interface ShownRow {
  index: number;
  cells: string[];
  name: string | null;
  /** The id that it would get; null where there is a problem. */
  id: string | null;
  record: DraftRow['from'];
  idFrom: IdSource;
  status: RowStatus;
  plan: RowPlan;
  choice: RowChoice;
}

/** What the id of a row is made of. */
export type IdSource = 'record' | 'column' | 'name' | 'typed';

/** Which rows are shown. */
export type RowFilter = 'all' | 'leftOut' | RowPlan | RowStatusKind;

interface Row extends SheetRow {
  status: RowStatus;
}

interface Tools {
  settings: RecordSettings;
  suggestId: (name: string) => string;
}

const nothingKnown: Known = {
  company: () => undefined,
  like: () => [],
  linked: () => undefined,
  isUnsettled: () => false,
  unsettledLike: () => [],
};

/**
 * The batch that is prepared, in memory: reads it, checks it, and answers what a page shows of it.
 * Stores nothing itself. Meant for a worker.
 */
export class BatchServer {
  readonly #tools: Tools;
  #table: Table = { header: null, rows: [] };
  #title = '';
  #matching: Matching = { roles: [], source: null, tenant: '' };
  #rows: Row[] = [];
  #check = new RowCheck(nothingKnown);
  #known: Known = nothingKnown;

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** Reads a file in the place of what is there. */
  async readFile(bytes: ArrayBuffer, title: string): Promise<Result<BatchSummary, TableProblem>> {
    return this.#take(await readTableFile(bytes), title);
  }

  /** Reads what was pasted in the place of what is there. */
  readText(text: string): Result<BatchSummary, TableProblem> {
    return this.#take(readTableText(text), '');
  }

  /** Takes a batch as it is stored. */
  load({ title, header, matching }: Batch, rows: SheetRow[]): BatchSummary {
    this.#title = title;
    this.#matching = matching;
    this.#table = { header, rows: rows.map(({ cells }) => cells) };
    this.#checkAll(rows);
    return this.summary();
  }

  /** Compares the rows with what is known of a Link APP; null: of none. */
  async compareWith(reader: DirectoryReader, linkApp: string | null): Promise<BatchSummary> {
    this.#known = linkApp === null ? nothingKnown : await KnownCompanies.read(reader, linkApp);
    this.#check.known = this.#known;
    this.#recheck(this.#rows.keys());
    return this.summary();
  }

  /** Something of these Companies, by their keys, was written in the directory. */
  async note(reader: DirectoryReader, linkApp: string, keys: string[]): Promise<BatchSummary> {
    if (this.#known instanceof KnownCompanies) {
      const { identities, names } = await this.#known.readAgain(reader, linkApp, keys);
      this.#recheck(this.#check.rowsOf(identities, names));
    }
    return this.summary();
  }

  /** The columns hold something else than was guessed. */
  match(matching: Matching): BatchSummary {
    this.#matching = matching;
    this.#checkAll(this.#rows);
    return this.summary();
  }

  /** Changes rows, by their indexes; checks these again, and those that they concern. */
  edit(indexes: number[], change: RowChange): BatchSummary {
    const changed = new Map<number, SheetRow>();
    for (const index of indexes) {
      const row = this.#rows[index];
      const seen = speaksOfMatches(change) ? this.seen([index])[0] : undefined;
      if (row) changed.set(index, changedRow(row, change, seen));
    }
    this.take(changed);
    return this.summary();
  }

  /** What stands in rows, by their indexes, that a choice of their user may be about. */
  seen(indexes: number[]): string[][] {
    return indexes.map((index) => {
      const row = this.#rows[index];
      return row ? matchesOf(row.status) : [];
    });
  }

  /** Takes rows as they are stored now, by their indexes: another window has changed them. */
  take(rows: Map<number, SheetRow>): void {
    const read = this.#reader();
    const touched = new Set(rows.keys());
    for (const [index, row] of rows) {
      const before = this.#rows[index];
      if (!before) continue;
      this.#rows[index] = { ...row, status: before.status };
      const draft = read(row.cells, row.text);
      for (const other of this.#check.put(index, draft, row.choice?.leftOut)) touched.add(other);
    }
    this.#recheck(touched);
  }

  summary(): BatchSummary {
    const summary: BatchSummary = {
      title: this.#title,
      header: this.#table.header,
      count: this.#rows.length,
      matching: this.#matching,
      asksTenant: !isTenantKnown(this.#matching),
      statuses: {
        ...{ new: 0, exists: 0, existsWithOtherName: 0, like: 0, sameAs: 0, unsettled: 0 },
        cannot: 0,
      },
      plans: { create: 0, keep: 0, rename: 0, leave: 0 },
      leftOut: 0,
    };
    for (const { status, choice } of this.#rows) {
      summary.plans[planOf(status, choice)] += 1;
      if (choice?.leftOut) summary.leftOut += 1;
      else summary.statuses[status.kind] += 1;
    }
    return summary;
  }

  /** The indexes of the rows that are shown with a filter. */
  indexes(filter: RowFilter): number[] {
    return this.#rows.flatMap((row, index) => (isShown(row, filter) ? [index] : []));
  }

  /** Rows by their indexes, as they are shown. */
  rows(indexes: number[]): ShownRow[] {
    return indexes.flatMap((index) => {
      const row = this.#rows[index];
      const draft = this.#check.draft(index);
      if (!row || !draft) return [];
      const { cells, status, choice = {} } = row;
      const { name, id, from } = draft;
      const plan = planOf(status, choice);
      const idFrom = this.#idSource(row, draft);
      return [{ index, cells, name, id, record: from, idFrom, status, plan, choice }];
    });
  }

  /** Rows as they are stored, by the number of their chunk. */
  chunk(number: number): string[][] {
    return this.#table.rows.slice(number * rowsPerChunk, (number + 1) * rowsPerChunk);
  }

  get chunks(): number {
    return countChunks(this.#rows.length);
  }

  /** What a run would do with the rows of a chunk. */
  plans(number: number): PlannedRow[] {
    const start = number * rowsPerChunk;
    return this.#rows
      .slice(start, start + rowsPerChunk)
      .map(({ status, choice }, index) => this.#planned(start + index, status, choice));
  }

  #planned(index: number, status: RowStatus, choice: RowChoice = {}): PlannedRow {
    const { name = null, id = null, from = null } = this.#check.draft(index) ?? {};
    const plan = planOf(status, choice);
    const existing = companyOf(status, choice);
    const isExisting = plan === 'keep' || plan === 'rename';
    return {
      ...{ plan, status, name, from },
      id: isExisting && existing ? existing.id : id,
      seen: plan === 'create' ? this.#seen(status) : { companies: [], unsettled: [] },
    };
  }

  /** A row above is a Company by the time of this one, or a create of it is under way. */
  #seen(status: RowStatus): SeenMatches {
    if (status.kind !== 'like') return { companies: [], unsettled: [] };
    const rows = status.rows.flatMap((row) => this.#check.draft(row)?.id ?? []);
    return {
      companies: [...status.companies.map(({ key }) => key), ...status.unsettled, ...rows],
      unsettled: [...status.unsettled, ...rows],
    };
  }

  #idSource({ cells, text }: Row, { from }: DraftRow): IdSource {
    if (text?.id !== undefined) return 'typed';
    if (from) return 'record';
    const isFilled = this.#matching.roles.some(
      (role, column) => role === 'companyId' && (cells[column] ?? '').trim() !== '',
    );
    return isFilled ? 'column' : 'name';
  }

  #take(table: Result<Table, TableProblem>, title: string): Result<BatchSummary, TableProblem> {
    if (!table.ok) return table;
    this.#table = table.value;
    this.#title = title;
    this.#matching = guessMatching(table.value);
    this.#checkAll(table.value.rows.map((cells) => ({ cells })));
    return success(this.summary());
  }

  #reader() {
    return rowReader({ matching: this.#matching, ...this.#tools });
  }

  #checkAll(rows: SheetRow[]): void {
    const read = this.#reader();
    this.#check = new RowCheck(this.#known);
    for (const { cells, text, choice } of rows) this.#check.add(read(cells, text), choice?.leftOut);
    this.#rows = rows.map((row, index) => ({ ...row, status: this.#check.status(index) }));
  }

  #recheck(indexes: Iterable<number>): void {
    for (const index of indexes) {
      const row = this.#rows[index];
      if (row) row.status = this.#check.status(index);
    }
  }
}

/** Whether a change says what is to be done in spite of, or with, what stands in a row. */
const speaksOfMatches = ({ choice }: RowChange): boolean =>
  choice?.createAnyway === true || choice?.sendName === true;

function companyOf(status: RowStatus, { use }: RowChoice) {
  if (status.kind === 'like') return status.companies.find(({ key }) => key === use);
  return 'company' in status ? status.company : undefined;
}

function isShown({ status, choice }: Row, filter: RowFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'leftOut') return choice?.leftOut === true;
  if (filter === planOf(status, choice)) return true;
  return !choice?.leftOut && filter === status.kind;
}
