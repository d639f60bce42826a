import type { Failure } from '../companies/outcome.ts';
import { mostAtOnce } from './pace.ts';
import {
  countChunks,
  ownerOf,
  type PlannedRow,
  type RowOutcome,
  type RowsOwner,
  type Run,
} from './run.ts';
import { faultTime, judge, waitingFor } from './run-steps.ts';
import type { RunStore } from './run-store.ts';

/** What became of a row now. */
export type RowResult =
  /** `isKept`: in its row already, and told. */
  | { kind: 'ended'; outcome: RowOutcome; isKept?: boolean }
  /** A create of that id is under way elsewhere and not settled: it is tried again. */
  | { kind: 'blocked' };

/** What a run needs of the world. */
export interface DriverTools {
  store: Pick<RunStore, 'run' | 'waiting' | 'settle' | 'change'>;
  /** What has to be known here before the first row is known; else why it is not. */
  ready: () => Promise<Failure | null>;
  /** Does one row: asks, journals, sends. Throws nothing. */
  doRow: (run: Run, index: number, planned: PlannedRow) => Promise<RowResult>;
  /** Milliseconds since 1970. */
  now: () => number;
  wait: (time: number) => Promise<void>;
  /** Told after each row: keeps this worker alive, and the pages informed. */
  progressed: (run: Run) => Promise<void>;
}

/** After so long a row is tried again that another create stands in the way of, in milliseconds. */
const blockedTime = 20_000;

/** No longer sleep than that: a clock may be corrected, and no timer takes a month. */
const longestSleep = 60_000;

/** What a row needs of this computer is done while others ask the API. */
const mostRowsAtOnce = 3 * mostAtOnce;

/** So many rows are read ahead of those under way. */
const leastAhead = 2 * mostRowsAtOnce;

/**
 * Works off the rows of one run while it is running: a few at once, in their order. Holds nothing that
 * is not stored but what is under way, so that a worker that dies costs no more than its questions.
 */
export class RunDriver {
  readonly #tools: DriverTools;
  readonly #owner: RowsOwner;
  readonly #underWay = new Map<number, Promise<void>>();
  /** Rows that something else stands in the way of, and when they are tried again. */
  readonly #blocked = new Map<number, number>();
  #ahead: { index: number; planned: PlannedRow }[] = [];
  #nextChunk = 0;
  #mustLookAgain = false;
  /** As it was last read or kept; undefined where it may be another by now. */
  #run: Run | undefined;
  /** Counts how often it may have become another one. */
  #changes = 0;
  /** What became of a row could not be kept: the next worker, or the alarm, goes on. */
  #isBroken = false;
  #isReady = false;
  /** Something has happened since it was last looked what there is to do. */
  #isRoused = false;
  #wake: (() => void) | undefined;

  constructor(tools: DriverTools, owner: RowsOwner) {
    this.#tools = tools;
    this.#owner = ownerOf(owner);
  }

  /** The run was changed, or what it waited for is there: rows may be waiting that were not. */
  nudge(): void {
    this.#forgetRun();
    this.#mustLookAgain = true;
    this.#rouse();
  }

  #rouse(): void {
    this.#isRoused = true;
    this.#wake?.();
  }

  /** Settles when nothing more is to be done now: the run has ended, is paused, or waits for its user. */
  async work(): Promise<void> {
    for (;;) {
      this.#isRoused = false;
      const pause = await this.#beginNext();
      if (pause === undefined || this.#isRoused) continue;
      // Whoever lets the run go on while its last rows end finds this one at work.
      if (pause === null && this.#underWay.size === 0) break;
      await this.#sleep(Math.min(pause ?? longestSleep, longestSleep));
    }
  }

  /** Settles once a row is not under way, and is not about to be as it was read. */
  async forget(index: number): Promise<void> {
    await this.#underWay.get(index);
    this.#ahead = this.#ahead.filter((row) => row.index !== index);
  }

  /** Undefined where a row was begun; else for how long there is none, in milliseconds; null: no more. */
  async #beginNext(): Promise<number | null | undefined> {
    const wasKept = this.#run !== undefined;
    const run = await this.#readRun();
    if (run?.phase !== 'running' || needsUser(run) || this.#isBroken) return null;
    const pause = waitTime(run, this.#tools.now());
    if (pause > 0) {
      this.#forgetRun();
      return pause;
    }
    if (!this.#isReady) return await this.#makeReady();
    if (this.#underWay.size >= mostRowsAtOnce) return blockedTime;
    const next = await this.#next(run);
    if (next) this.#begin(run, next.index, next.planned);
    if (next) return undefined;
    if (this.#mustLookAgain) return 0;
    if (this.#underWay.size > 0) return blockedTime;
    if (this.#blocked.size > 0) return this.#untilUnblocked();
    // What was read may have been changed since: only what stands there now ends the work.
    if (wasKept) this.#forgetRun();
    return wasKept ? 0 : null;
  }

  async #makeReady(): Promise<undefined> {
    const failure = await this.#tools.ready();
    this.#isReady = failure === null;
    if (failure) {
      const now = this.#tools.now();
      await this.#tools.store.change(this.#owner, (run) => waitingFor(run, failure, now));
    }
    this.#forgetRun();
  }

  async #readRun(): Promise<Run | undefined> {
    while (!this.#run) {
      const changes = this.#changes;
      const run = await this.#tools.store.run(this.#owner);
      if (!run) return undefined;
      if (changes === this.#changes) this.#run = run;
    }
    return this.#run;
  }

  #forgetRun(): void {
    this.#run = undefined;
    this.#changes += 1;
  }

  #begin(run: Run, index: number, planned: PlannedRow): void {
    const work = this.#do(run, index, planned).catch(() => {
      this.#isBroken = true;
    });
    const end = work.then(() => {
      this.#underWay.delete(index);
      this.#rouse();
    });
    this.#underWay.set(index, end);
  }

  async #do(run: Run, index: number, planned: PlannedRow): Promise<void> {
    const { store, now, progressed } = this.#tools;
    const result = await this.#tools.doRow(run, index, planned);
    if (result.kind === 'blocked') {
      this.#blocked.set(index, now() + blockedTime);
      return;
    }
    const { outcome } = result;
    if ('wait' in judge(outcome, now())) this.#ahead.unshift({ index, planned });
    if (outcome.kind !== 'created') this.#forgetRun();
    if (result.isKept) return;
    const after = await store.settle(this.#owner, index, outcome, now());
    if (after) await progressed(after);
  }

  /** The next row that waits and is not under way. */
  async #next(run: Run): Promise<{ index: number; planned: PlannedRow } | undefined> {
    if (this.#mustLookAgain) {
      this.#mustLookAgain = false;
      this.#ahead = [];
      this.#nextChunk = 0;
    }
    for (const [index, until] of this.#blocked) {
      const time = until - this.#tools.now();
      // More than it was set to: the clock was set back.
      if (time > 0 && time <= blockedTime) continue;
      this.#blocked.delete(index);
      this.#mustLookAgain = true;
    }
    while (this.#ahead.length < leastAhead && this.#nextChunk < countChunks(run.count)) {
      const number = this.#nextChunk;
      this.#nextChunk += 1;
      this.#ahead.push(...(await this.#tools.store.waiting(run, number)));
    }
    while (this.#ahead.length > 0) {
      const next = this.#ahead.shift();
      if (next && !this.#underWay.has(next.index) && !this.#blocked.has(next.index)) return next;
    }
    return undefined;
  }

  #untilUnblocked(): number {
    return Math.max(0, Math.min(...this.#blocked.values()) - this.#tools.now());
  }

  /** Until a row has ended, somebody nudges, or so many milliseconds are over. */
  #sleep(time: number): Promise<void> {
    return new Promise<void>((resolve) => {
      this.#wake = resolve;
      void this.#tools.wait(time).then(resolve);
    });
  }
}

/** Whether it goes on by itself no more. */
const needsUser = ({ wait }: Run): boolean => wait?.kind === 'access' || wait?.kind === 'storage';

function waitTime({ wait }: Run, now: number): number {
  const time = wait && 'until' in wait ? wait.until - now : 0;
  // More than it was set to: the clock was set back since.
  return wait?.kind === 'network' && time > faultTime ? 0 : Math.max(0, time);
}
