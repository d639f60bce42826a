import type { DirectoryReader } from '../companies/directory-reader.ts';
import type { SeenMatches } from '../creating/likely-matches.ts';
import { type Result, success } from '../result.ts';
import {
  type Known,
  matchesOf,
  planOf,
  planOfKind,
  RowCheck,
  type RowChoice,
  type RowPlan,
  type RowStatus,
  type RowStatusKind,
} from './check-rows.ts';
import { type DraftRow, type DraftTools, isTenantKnown, rowReader } from './draft-row.ts';
import { KnownCompanies } from './known-companies.ts';
import { guessMatching, type Matching } from './matching.ts';
import { readTableFile, readTableText, type Table, type TableProblem } from './read-table.ts';
import { plainPrinter, RowPrints } from './row-prints.ts';
import {
  type Batch,
  changedRow,
  type PlannedRow,
  type RowChange,
  rowsPerChunk,
  type SheetRow,
} from './run.ts';
import { CellRows } from './table-rows.ts';

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

/** What the user has said of a row. */
type Said = Pick<SheetRow, 'text' | 'choice'>;

type Tools = Omit<DraftTools, 'matching'>;

const nothingKnown: Known = {
  mayKnow: () => false,
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
  #table: Table = { header: null, rows: new CellRows([]) };
  #title = '';
  #matching: Matching = { roles: [], source: null, tenant: '' };
  /** By the indexes of those rows. */
  #said = new Map<number, Said>();
  #known: Known = nothingKnown;
  #read!: ReturnType<typeof rowReader>;
  #prints = new RowPrints(0);
  /** Of the rows that were read in full: some. */
  readonly #drafts = new Map<number, DraftRow>();
  /** Undefined where something has changed since: it is checked when it is asked for. */
  #checked: RowCheck | undefined;

  constructor(tools: Tools) {
    this.#tools = tools;
    this.#readAll();
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
    this.#table = { header, rows: new CellRows(rows.map(({ cells }) => cells)) };
    this.#said = new Map(
      rows.flatMap((row, index): [number, Said][] =>
        row.text || row.choice ? [[index, saidOf(row)]] : [],
      ),
    );
    this.#readAll();
    return this.summary();
  }

  /** Compares the rows with what is known of a Link APP; null: of none. */
  async compareWith(reader: DirectoryReader, linkApp: string | null): Promise<BatchSummary> {
    this.#known = linkApp === null ? nothingKnown : await KnownCompanies.read(reader, linkApp);
    this.#checked = undefined;
    return this.summary();
  }

  /** Something of these Companies, by their keys, was written in the directory. */
  async note(reader: DirectoryReader, linkApp: string, keys: string[]): Promise<void> {
    if (!(this.#known instanceof KnownCompanies)) return;
    await this.#known.readAgain(reader, linkApp, keys);
    this.#checked = undefined;
  }

  /** The columns hold something else than was guessed. */
  match(matching: Matching): BatchSummary {
    this.#matching = matching;
    this.#readAll();
    return this.summary();
  }

  /** Changes rows, by their indexes, and checks them anew. */
  edit(indexes: number[], change: RowChange): BatchSummary {
    const changed = new Map<number, SheetRow>();
    for (const index of indexes) {
      const seen = speaksOfMatches(change) ? this.seen([index])[0] : undefined;
      changed.set(index, changedRow(this.#row(index), change, seen));
    }
    this.take(changed);
    return this.summary();
  }

  /** What stands in rows, by their indexes, that a choice of their user may be about. */
  seen(indexes: number[]): string[][] {
    return indexes.map((index) => matchesOf(this.#check.status(index)));
  }

  /** Takes rows as they are stored now, by their indexes: another window has changed them. */
  take(rows: Map<number, SheetRow>): void {
    for (const [index, row] of rows) {
      if (index >= this.#count) continue;
      const before = this.#said.get(index);
      this.#said.set(index, saidOf(row));
      if (!before?.text && !row.text) continue;
      this.#drafts.delete(index);
      this.#prints.putDraft(index, this.#draft(index));
    }
    this.#checked = undefined;
  }

  summary(): BatchSummary {
    const statuses = this.#check.counts();
    const plans: Record<RowPlan, number> = { create: 0, keep: 0, rename: 0, leave: 0 };
    for (const [kind, count] of Object.entries(statuses)) {
      plans[planOfKind(kind as RowStatusKind)] += count;
    }
    let leftOut = 0;
    for (const [index, { choice }] of this.#said) {
      const kind = this.#check.kind(index);
      plans[planOfKind(kind)] -= 1;
      plans[this.#plan(index)] += 1;
      if (!choice?.leftOut) continue;
      statuses[kind] -= 1;
      leftOut += 1;
    }
    return {
      title: this.#title,
      header: this.#table.header,
      count: this.#count,
      matching: this.#matching,
      asksTenant: !isTenantKnown(this.#matching),
      ...{ statuses, plans, leftOut },
    };
  }

  /** The indexes of the rows that are shown with a filter. */
  indexes(filter: RowFilter): number[] {
    const indexes: number[] = [];
    for (let index = 0; index < this.#count; index += 1) {
      if (this.#isShown(index, filter)) indexes.push(index);
    }
    return indexes;
  }

  /** Rows by their indexes, as they are shown. */
  rows(indexes: number[]): ShownRow[] {
    const there = indexes.filter((index) => index < this.#count);
    return there.map((index) => {
      const row = this.#row(index);
      const { cells, choice = {} } = row;
      const draft = this.#draft(index);
      const { name, id, from } = draft;
      const status = this.#check.status(index);
      const plan = planOf(status, choice);
      const idFrom = this.#idSource(row, draft);
      return { index, cells, name, id, record: from, idFrom, status, plan, choice };
    });
  }

  /** Rows as they are stored, by the number of their chunk. */
  chunk(number: number): string[][] {
    return this.#indexesOf(number).map((index) => this.#table.rows.cells(index));
  }

  /** What a run would do with the rows of a chunk. */
  plans(number: number): PlannedRow[] {
    return this.#indexesOf(number).map((index) => this.#planned(index));
  }

  get #count(): number {
    return this.#table.rows.count;
  }

  #indexesOf(chunk: number): number[] {
    const start = chunk * rowsPerChunk;
    const length = Math.max(0, Math.min(rowsPerChunk, this.#count - start));
    return Array.from({ length }, (_, place) => start + place);
  }

  #planned(index: number): PlannedRow {
    const { name, id, from } = this.#draft(index);
    const choice = this.#choice(index) ?? {};
    const status = this.#check.status(index);
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
    const rows = status.rows.flatMap((row) => this.#draft(row).id ?? []);
    return {
      companies: [...status.companies.map(({ key }) => key), ...status.unsettled, ...rows],
      unsettled: [...status.unsettled, ...rows],
    };
  }

  #idSource({ cells, text }: SheetRow, { from }: DraftRow): IdSource {
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
    this.#said = new Map();
    this.#readAll();
    return success(this.summary());
  }

  #row(index: number): SheetRow {
    return { cells: this.#table.rows.cells(index), ...this.#said.get(index) };
  }

  #choice(index: number): RowChoice | undefined {
    return this.#said.get(index)?.choice;
  }

  #draft(index: number): DraftRow {
    const kept = this.#drafts.get(index);
    if (kept) return kept;
    const draft = this.#read(this.#table.rows.cells(index), this.#said.get(index)?.text);
    this.#drafts.set(index, draft);
    return draft;
  }

  get #check(): RowCheck {
    this.#checked ??= new RowCheck(
      {
        count: this.#count,
        prints: this.#prints,
        draft: (index) => this.#draft(index),
        leftOut: new Set(
          [...this.#said].flatMap(([index, { choice }]) => (choice?.leftOut ? [index] : [])),
        ),
      },
      this.#known,
    );
    return this.#checked;
  }

  #plan(index: number): RowPlan {
    const choice = this.#choice(index);
    // Of a row of which nothing was said, its kind tells it.
    return choice ? planOf(this.#check.status(index), choice) : planOfKind(this.#check.kind(index));
  }

  #isShown(index: number, filter: RowFilter): boolean {
    if (filter === 'all') return true;
    const isLeftOut = this.#choice(index)?.leftOut === true;
    if (filter === 'leftOut') return isLeftOut;
    return filter === this.#plan(index) || (!isLeftOut && filter === this.#check.kind(index));
  }

  /** What the rows hold is told by their columns, and by what the user has said of them. */
  #readAll(): void {
    const tools = { matching: this.#matching, ...this.#tools };
    this.#read = rowReader(tools);
    if (this.#prints.count !== this.#count) this.#prints = new RowPrints(this.#count);
    this.#checked = undefined;
    this.#drafts.clear();
    const printer = plainPrinter(tools);
    const { rows } = this.#table;
    for (let index = 0; index < rows.count; index += 1) {
      if (!printer(this.#prints, rows, index)) this.#prints.putDraft(index, this.#draft(index));
    }
    for (const [index, { text }] of this.#said) {
      if (text) this.#prints.putDraft(index, this.#draft(index));
    }
  }
}

function saidOf({ text, choice }: Said): Said {
  return { ...(text && { text }), ...(choice && { choice }) };
}

/** Whether a change says what is to be done in spite of, or with, what stands in a row. */
const speaksOfMatches = ({ choice }: RowChange): boolean =>
  choice?.createAnyway === true || choice?.sendName === true;

function companyOf(status: RowStatus, { use }: RowChoice) {
  if (status.kind === 'like') return status.companies.find(({ key }) => key === use);
  return 'company' in status ? status.company : undefined;
}
