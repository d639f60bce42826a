import type { Failure } from '../companies/outcome.ts';
import { isRetired } from '../companies/retired.ts';
import type {
  PlannedRow,
  RowOutcome,
  RowState,
  Run,
  RunCounts,
  RunRow,
  RunWait,
  StoredOutcome,
} from './run.ts';

/** A run and its rows as a state machine: what is stored next, and never how it is done. */

/** A row is sent so often at most: an API that loses each answer makes nothing. */
const mostSendings = 3;

/** No answer: it is asked again after so many milliseconds. */
export const faultTime = 15_000;

export const noCounts: RunCounts = {
  ...{ waiting: 0, unknown: 0, done: 0, failed: 0, held: 0, left: 0 },
};

/** Where a row of a run stands; `row` is what has become of it, if anything has. */
export function stateOf(run: Run, planned: PlannedRow, row: RunRow | undefined): RowState {
  if (row) return row.state;
  return planned.plan === 'leave' || run.isCancelled ? 'left' : 'waiting';
}

/** What an outcome makes of a row; or what the run has to wait for before the row is tried again. */
type Verdict = { state: Exclude<RowState, 'waiting' | 'left'> } | { wait: RunWait | null };

/** `now` in milliseconds since 1970. */
export function judge(outcome: RowOutcome, now: number): Verdict {
  switch (outcome.kind) {
    case 'created':
    case 'foundAfterLostAnswer':
    case 'existed':
    case 'edited':
      return { state: 'done' };
    case 'likelyMatches':
      return { state: 'held' };
    case 'unknown':
      return 'settleDeadline' in outcome ? { state: 'unknown' } : { state: 'failed' };
    case 'notSent':
    case 'refused':
      return judgeFailure(outcome.failure, now);
    default:
      return { state: 'failed' };
  }
}

function judgeFailure(failure: Failure, now: number): Verdict {
  switch (failure.kind) {
    case 'unauthorized':
    case 'forbidden':
    case 'noToken':
    case 'hostAccessWithheld':
    case 'endedLinkApp':
      return { wait: { kind: 'access', failure } };
    case 'rateLimited':
      return { wait: { kind: 'rateLimited', until: failure.retryAt ?? now + faultTime } };
    case 'network':
    case 'timedOut':
      return { wait: { kind: 'network', until: now + faultTime, failure } };
    case 'server':
    case 'unreadable':
    case 'tooLarge':
      return { wait: { kind: 'server', until: retryAt(failure) ?? now + faultTime, failure } };
    case 'storage':
    case 'unread':
    case 'newerData':
    case 'privateWindow':
      return { wait: { kind: 'storage', failure } };
    case 'cancelled':
    case 'interrupted':
      return { wait: null };
    default:
      return { state: 'failed' };
  }
}

/** A run that begins nothing before that is mended. `now` in milliseconds since 1970. */
export function waitingFor(run: Run, failure: Failure, now: number): Run {
  const verdict = judgeFailure(failure, now);
  const wait = 'wait' in verdict ? verdict.wait : null;
  return { ...run, wait: wait ?? { kind: 'server', until: now + faultTime, failure } };
}

const retryAt = (failure: Failure): number | undefined =>
  'retryAt' in failure ? failure.retryAt : undefined;

interface Step {
  run: Run;
  /** Undefined where it is as it was. */
  row?: RunRow;
}

/**
 * What an outcome of a row changes. Null: nothing, for the row has ended before (the create is told of
 * once more by a worker that died in between). `now` in milliseconds since 1970.
 */
export function withOutcome(
  run: Run,
  { row, index }: { row: RunRow | undefined; index: number },
  outcome: RowOutcome,
  now: number,
): Step | null {
  const before = row?.state ?? (run.isCancelled ? 'left' : 'waiting');
  // What was begun before the run was cancelled ends all the same.
  if (before !== 'waiting' && before !== 'unknown' && before !== 'left') return null;
  const { linkApp, run: id } = run;
  const sent = (row?.sent ?? 0) + (isSent(outcome) && before !== 'unknown' ? 1 : 0);
  const base = { linkApp, run: id, index, sent, at: now };
  const isOver = run.phase === 'cancelled' || run.phase === 'ended';
  const waits: RunRow = { ...base, state: isOver ? 'left' : 'waiting', outcome: null };
  if (outcome.kind === 'notMade' && sent < mostSendings && !isOver) {
    return moved(run, before, waits, now);
  }
  const verdict = judge(outcome, now);
  if ('state' in verdict) {
    const wait = verdict.state === 'done' ? waitAfterAnswer(run, now) : run.wait;
    const next = { ...base, state: verdict.state, outcome: stored(outcome) };
    return moved({ ...run, wait: accessNeeded(outcome) ?? wait }, before, next, now);
  }
  const waiting = isOver ? run : { ...run, wait: verdict.wait ?? run.wait };
  return before === 'unknown' ? moved(waiting, before, waits, now) : { run: waiting };
}

/** A create that was sent is not settled either with a token that is refused. */
function accessNeeded(outcome: RowOutcome): RunWait | undefined {
  const isOpen = 'settleDeadline' in outcome && outcome.failure;
  return isOpen ? { kind: 'access', failure: isOpen } : undefined;
}

/** An answer shows that nothing stands in the way any more. */
const waitAfterAnswer = ({ wait }: Run, now: number): RunWait | null =>
  wait && 'until' in wait && wait.until > now && wait.kind === 'rateLimited' ? wait : null;

const isSent = ({ kind }: RowOutcome): boolean => kind === 'unknown' || kind === 'notMade';

function moved(run: Run, before: RowState, row: RunRow, now: number): Step {
  const counts = { ...run.counts };
  counts[before] -= 1;
  counts[row.state] += 1;
  return { run: endedIfDone(reopened({ ...run, counts }), now), row };
}

/** What was begun before its run was cancelled may have to be settled still. */
const reopened = (run: Run): Run =>
  run.phase === 'ended' && run.counts.unknown > 0
    ? { ...run, phase: 'cancelled', endedAt: null }
    : run;

/** Ends a run that has nothing more to do, and nothing to settle. */
function endedIfDone(run: Run, now: number): Run {
  const { waiting, unknown } = run.counts;
  if (run.phase === 'ended' || waiting + unknown > 0) return run;
  return { ...run, phase: 'ended', endedAt: now, wait: null };
}

/** The run of some rows, as it begins. */
export function startedRun(
  run: Pick<Run, 'linkApp' | 'run' | 'title' | 'header' | 'pageEnabled'>,
  plans: PlannedRow[],
  now: number,
): Run {
  const left = plans.filter(({ plan }) => plan === 'leave').length;
  const counts = { ...noCounts, left, waiting: plans.length - left };
  return endedIfDone(
    {
      ...run,
      ...{ phase: 'running', isCancelled: false, count: plans.length, counts, wait: null },
      ...{ startedAt: now, endedAt: null },
    },
    now,
  );
}

export const paused = (run: Run): Run =>
  run.phase === 'running' ? { ...run, phase: 'paused', wait: null } : run;

export const resumed = (run: Run): Run =>
  run.phase === 'paused' || run.phase === 'running'
    ? { ...run, phase: 'running', wait: null }
    : run;

interface Steps {
  run: Run;
  rows: RunRow[];
}

/** What was not begun is left; what was sent is settled before it ends. `rows`: what has become of any. */
export function cancelled(run: Run, rows: RunRow[], now: number): Steps {
  if (run.phase === 'ended' || run.phase === 'cancelled') return { run, rows: [] };
  const { waiting, left } = run.counts;
  const counts = { ...run.counts, waiting: 0, left: left + waiting };
  const after: Run = { ...run, phase: 'cancelled', isCancelled: true, counts, wait: null };
  const open = rows.filter(({ state }) => state === 'waiting');
  return { run: endedIfDone(after, now), rows: open.map((row) => ({ ...row, state: 'left' })) };
}

/**
 * Tries again what could be tried again: rows that failed, and those that a cancelled run left.
 * `rows`: what has become of any; `planned`: how many rows were not to be left.
 */
export function retried(run: Run, rows: RunRow[], planned: number): Steps {
  const again = rows
    .filter(({ state }) => state === 'failed' || state === 'left')
    .map((row) => asNew(row));
  const { unknown, done, held } = run.counts;
  const left = run.count - planned;
  const waiting = planned - unknown - done - held;
  if (waiting + unknown === 0) return { run, rows: [] };
  const counts = { waiting, unknown, done, failed: 0, held, left };
  return { run: { ...goingOn(run), isCancelled: false, counts }, rows: again };
}

/** A row whose likely matches its user has seen, or whose name or id was mended, is tried once more. */
export function amended(run: Run, before: RowState, row: RunRow): Step | null {
  if (before !== 'failed' && before !== 'held' && before !== 'left') return null;
  const counts = { ...run.counts };
  counts[before] -= 1;
  counts.waiting += 1;
  return { run: { ...goingOn(run), counts }, row: asNew(row) };
}

const asNew = (row: RunRow): RunRow => ({ ...row, state: 'waiting', sent: 0, outcome: null });

/** One that was paused stays so. */
const goingOn = (run: Run): Run => ({
  ...run,
  phase: run.phase === 'paused' ? 'paused' : 'running',
  endedAt: null,
  wait: null,
});

/** An outcome as it is stored: of its Company what the results show. */
function stored(outcome: RowOutcome): StoredOutcome {
  const { kind } = outcome;
  if (kind === 'likelyMatches') {
    const { companies, unsettled } = outcome;
    return { kind, matches: { companies, unsettled } };
  }
  if ('company' in outcome) {
    const { id, name, linkPage } = outcome.company;
    const link = linkPage?.enabled ? (linkPage.url ?? null) : null;
    return { kind, id, name, link, ...(isRetired(outcome.company) && { isRetired: true }) };
  }
  return {
    kind,
    ...('failure' in outcome && outcome.failure && { failure: outcome.failure }),
    ...('settleDeadline' in outcome && { settleDeadline: outcome.settleDeadline }),
  };
}
