import type { CreateOutcome, EditOutcome, Failure } from '../companies/outcome.ts';
import type { RecordReference } from '../companies/record-link.ts';
import type { SeenMatches } from '../creating/likely-matches.ts';
import type { RowChoice, RowPlan, RowStatus } from './check-rows.ts';
import type { RowText } from './draft-row.ts';
import type { Matching } from './matching.ts';

/** Whose rows they are: a run's, or those of the batch that is being prepared. */
export interface RowsOwner {
  /** Empty for the batch: it belongs to no Link APP yet. */
  linkApp: string;
  run: string;
}

/** The batch that is being prepared: one at a time, whichever window shows it. */
export const preparedBatch: RowsOwner = { linkApp: '', run: 'prepared' };

/** So many rows are stored together. */
export const rowsPerChunk = 500;

/** Where a row stands: in which chunk, and where in it. */
export const placeOfRow = (index: number): [number: number, place: number] => [
  Math.floor(index / rowsPerChunk),
  index % rowsPerChunk,
];

/** The same without what else there may be. */
export const ownerOf = ({ linkApp, run }: RowsOwner): RowsOwner => ({ linkApp, run });

export const countChunks = (rows: number): number => Math.ceil(rows / rowsPerChunk);

/** Why something is not done with the batch: it is another one by now, or not all of its rows are here or planned. */
export type BatchProblem = { kind: 'otherBatch' | 'notWhole' };

/** The rows that are being prepared, as far as they are not rows themselves. */
export interface Batch extends RowsOwner {
  phase: 'preparing';
  /** Tells it from the batch before it. */
  id: string;
  /** The file's name; empty where the rows were pasted or collected. */
  title: string;
  /** Null: the rows have none. */
  header: string[] | null;
  count: number;
  matching: Matching;
  /** The Link APP that was chosen for it; null: none yet. */
  target: string | null;
  /** All of its rows are stored: what was interrupted before that has to be read again. */
  isWhole: boolean;
  /** When it was last changed, in milliseconds since 1970. */
  at: number;
}

/** What a run does with one row, as it was when the run was started. */
export interface PlannedRow {
  plan: RowPlan;
  /** As it was shown: it says why a row was left. */
  status: RowStatus;
  /** Of the Company: the row's own, or of the one that exists. Null where it has none. */
  id: string | null;
  name: string | null;
  from: RecordReference | null;
  /** The likely matches that were seen: a new Company in spite of them. */
  seen: SeenMatches;
}

export interface SheetRow {
  cells: string[];
  text?: RowText;
  choice?: RowChoice;
  /** Of a run. */
  planned?: PlannedRow;
}

/** Some rows of a batch or a run, in their order. */
export interface SheetChunk extends RowsOwner {
  number: number;
  rows: SheetRow[];
}

/**
 * - `running`: its rows are worked off
 * - `paused`: nothing new is begun; what was sent is settled
 * - `cancelled`: the same for good, until what was sent is settled
 * - `ended`
 */
type RunPhase = 'running' | 'paused' | 'cancelled' | 'ended';

/** What a run waits for; null: nothing. */
export type RunWait =
  /** The API asked to wait, until then; in milliseconds since 1970. */
  | { kind: 'rateLimited'; until: number }
  /** No answer: it is tried again at that time. */
  | { kind: 'network' | 'server'; until: number; failure: Failure }
  /** The token was refused or is lost, or access to the API withheld: goes on once that is mended. */
  | { kind: 'access'; failure: Failure }
  /** The Link APP's list is read first: likely matches are looked for in it. */
  | { kind: 'list' }
  /** The disk is full, or what is kept here cannot be read. */
  | { kind: 'storage'; failure: Failure };

/** How many rows stand where. */
export type RunCounts = Record<RowState, number>;

/** A run: a job that the background does, whatever page or worker is closed meanwhile. */
export interface Run extends RowsOwner {
  phase: RunPhase;
  /** What had not been begun was left for good. */
  isCancelled: boolean;
  title: string;
  header: string[] | null;
  /** With the rows that are left out. */
  count: number;
  /** The connection page of the new Companies. */
  pageEnabled: boolean;
  /** When it was started, and when it ended; in milliseconds since 1970. */
  startedAt: number;
  endedAt: number | null;
  counts: RunCounts;
  wait: RunWait | null;
}

/**
 * - `waiting`: to be done
 * - `unknown`: sent, and not settled
 * - `done`: as planned, by its outcome
 * - `failed`: could be tried again
 * - `held`: a likely match turned up that its user has not seen
 * - `left`: by its plan, or because the run was cancelled before
 */
export type RowState = 'waiting' | 'unknown' | 'done' | 'failed' | 'held' | 'left';

export type RowOutcome =
  | CreateOutcome
  | EditOutcome
  /** Nothing was sent: these may be the same client, by their keys. */
  | {
      kind: 'likelyMatches';
      companies: { key: string; name: string | null }[];
      unsettled: string[];
    };

/**
 * What has become of a row of a run. A row of which there is none is as it was when the run began:
 * `stateOf` says where that is.
 */
export interface RunRow extends RowsOwner {
  index: number;
  state: RowState;
  /** How often it was sent. */
  sent: number;
  outcome: StoredOutcome | null;
  /** When that was, in milliseconds since 1970. */
  at: number;
}

/** An outcome as it is stored. The link is that of the answer; it is in the directory as well. */
export interface StoredOutcome {
  kind: RowOutcome['kind'];
  /** As the API spells it. */
  id?: string;
  name?: string | null;
  link?: string | null;
  isRetired?: boolean;
  failure?: Failure;
  /** When an unknown one is settled, in milliseconds since 1970. */
  settleDeadline?: number;
  matches?: { companies: { key: string; name: string | null }[]; unsettled: string[] };
}

/** What a user says of rows of the batch. */
export interface RowChange {
  /** Null: as the row itself says it again. */
  text?: { [Field in keyof RowText]?: string | null };
  choice?: Omit<RowChoice, 'seen'>;
}

/** A row with what its user has said of it; `seen`: what stood there then. */
export function changedRow(row: SheetRow, { text, choice }: RowChange, seen?: string[]): SheetRow {
  const { name, id } = { ...row.text, ...text };
  const said = {
    ...(typeof name === 'string' && { name }),
    ...(typeof id === 'string' && { id }),
  };
  const { text: _, ...rest } = row;
  return {
    ...rest,
    ...(Object.keys(said).length > 0 && { text: said }),
    ...(choice && { choice: { ...row.choice, ...choice, ...(seen && { seen }) } }),
  };
}
