import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RowPlan } from '../../../utils/bulk/check-rows.ts';
import type { PlannedRow, RowOutcome, RowState, Run, RunRow } from '../../../utils/bulk/run.ts';
import {
  amended,
  cancelled,
  judge,
  noCounts,
  paused,
  resumed,
  retried,
  startedRun,
  stateOf,
  withOutcome,
} from '../../../utils/bulk/run-steps.ts';

const company = { id: 'A', name: 'Acme', createdAt: null, linkPage: null };

const outcomes = {
  created: { kind: 'created', company },
  existed: { kind: 'existed', company, retired: false },
  lostAnswer: { kind: 'unknown', settleDeadline: 5 },
  notMade: { kind: 'notMade' },
  refused: { kind: 'refused', failure: { kind: 'invalid', fields: {} } },
  likely: { kind: 'likelyMatches', companies: [], unsettled: [] },
  noNetwork: { kind: 'notSent', failure: { kind: 'network' } },
  slowDown: { kind: 'notSent', failure: { kind: 'rateLimited', retryAt: 9 } },
  withdrawn: { kind: 'notSent', failure: { kind: 'unauthorized' } },
} satisfies Record<string, RowOutcome>;
type OutcomeName = keyof typeof outcomes;

/** What the world does to a run, in any order; a kill loses all that is not stored. */
type Event =
  | { kind: 'begin' | 'amend'; index: number }
  | { kind: 'answer'; index: number; outcome: OutcomeName }
  | { kind: 'pause' | 'resume' | 'cancel' | 'retry' | 'kill' };

const planned = (plan: RowPlan): PlannedRow => ({
  plan,
  ...{ status: { kind: 'new' }, id: 'A', name: null, from: null },
  seen: { companies: [], unsettled: [] },
});

/** The run as our steps store it. */
class Played {
  run: Run;
  readonly rows = new Map<number, RunRow>();
  readonly plans: PlannedRow[];
  /** Begun and not answered: a worker's memory. */
  begun = new Set<number>();

  constructor(plans: RowPlan[]) {
    this.plans = plans.map(planned);
    const owner = { linkApp: 'one', run: 'r', title: '', header: null, pageEnabled: true };
    this.run = startedRun(owner, this.plans, 1);
  }

  state(index: number): RowState {
    const plan = this.plans[index];
    if (!plan) throw new Error('No such row');
    return stateOf(this.run, plan, this.rows.get(index));
  }

  play(event: Event): void {
    if (event.kind === 'begin') {
      if (this.run.phase === 'running' && this.state(event.index) === 'waiting') {
        this.begun.add(event.index);
      }
    } else if (event.kind === 'answer') this.#answer(event.index, event.outcome);
    else if (event.kind === 'kill') this.begun.clear();
    else if (event.kind === 'pause') this.run = paused(this.run);
    else if (event.kind === 'resume') this.run = resumed(this.run);
    else if (event.kind === 'cancel') this.#keep(cancelled(this.run, [...this.rows.values()], 2));
    else if (event.kind === 'retry') {
      const count = this.plans.filter(({ plan }) => plan !== 'leave').length;
      this.#keep(retried(this.run, [...this.rows.values()], count));
    } else if (event.kind === 'amend') this.#amend(event.index);
  }

  /** Of one that is under way, or of one that the journal has open still. */
  #answer(index: number, name: OutcomeName): void {
    const isUnsettled = this.rows.get(index)?.state === 'unknown';
    if (!this.begun.has(index) && !isUnsettled) return;
    this.begun.delete(index);
    const step = withOutcome(this.run, { row: this.rows.get(index), index }, outcomes[name], 3);
    if (step) this.#keep({ run: step.run, rows: step.row ? [step.row] : [] });
  }

  #amend(index: number): void {
    const none: RunRow = {
      ...{ linkApp: 'one', run: 'r', index, state: 'left', sent: 0, outcome: null, at: 4 },
    };
    if (this.begun.has(index)) return;
    const step = amended(this.run, this.state(index), this.rows.get(index) ?? none);
    if (!step) return;
    this.plans[index] = planned('create');
    this.#keep({ run: step.run, rows: step.row ? [step.row] : [] });
  }

  #keep({ run, rows }: { run: Run; rows: RunRow[] }): void {
    this.run = run;
    for (const row of rows) this.rows.set(row.index, row);
  }
}

const index = fc.nat(3);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('begin' as const), index }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      index,
      outcome: fc.constantFrom(...(Object.keys(outcomes) as OutcomeName[])),
    }),
  },
  fc.record({ kind: fc.constant('amend' as const), index }),
  fc.record({ kind: fc.constantFrom('pause', 'resume', 'cancel', 'retry', 'kill') }),
);
const plans = fc.array(fc.constantFrom<RowPlan>('create', 'keep', 'leave'), {
  ...{ minLength: 4, maxLength: 4 },
});

/** What must hold of a run whatever has happened to it, said without its steps. */
function judgePlay(play: Played, before: Map<number, RowState>, event: Event): void {
  const states = play.plans.map((_, at) => play.state(at));
  const counts = { ...noCounts };
  for (const state of states) counts[state] += 1;
  expect(play.run.counts).toEqual(counts);

  const isOpen = states.includes('waiting') || states.includes('unknown');
  expect(play.run.phase === 'ended').toBe(!isOpen);
  expect(play.run.endedAt === null).toBe(isOpen);
  if (play.run.phase === 'cancelled') expect(states).not.toContain('waiting');

  states.forEach((state, at) => {
    const was = before.get(at);
    if (was === 'done') expect(state, 'what was done stays done').toBe('done');
    if (was === 'unknown' && state !== 'unknown') {
      expect(event.kind, 'only an answer settles what was sent').toBe('answer');
    }
    if (was === 'held' && state !== 'held') expect(event.kind).toBe('amend');
    if (was === 'waiting' && state === 'left') expect(event.kind).toBe('cancel');
    if (was !== state && state === 'done') expect(event.kind).toBe('answer');
  });
}

test('any order of deaths, pauses, faults, edits and answers leaves a run true', () => {
  fc.assert(
    fc.property(plans, fc.array(event, { maxLength: 60 }), (wanted, events) => {
      const play = new Played(wanted);
      for (const one of events) {
        const before = new Map(play.plans.map((_, at) => [at, play.state(at)]));
        play.play(one);
        judgePlay(play, before, one);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a run that nothing hinders ends', () => {
  fc.assert(
    fc.property(plans, fc.array(event, { maxLength: 40 }), (wanted, events) => {
      const play = new Played(wanted);
      for (const one of events) play.play(one);
      play.play({ kind: 'resume' });
      for (let at = 0; at < play.plans.length; at += 1) {
        play.play({ kind: 'begin', index: at });
        play.play({ kind: 'answer', index: at, outcome: 'created' });
      }
      expect(play.run.phase).toBe('ended');
    }),
  );
});

test.each<[RowOutcome, unknown]>([
  [outcomes.created, { state: 'done' }],
  [outcomes.existed, { state: 'done' }],
  [outcomes.refused, { state: 'failed' }],
  [outcomes.likely, { state: 'held' }],
  [outcomes.lostAnswer, { state: 'unknown' }],
  [outcomes.notMade, { state: 'failed' }],
  [outcomes.slowDown, { wait: { kind: 'rateLimited', until: 9 } }],
  [outcomes.withdrawn, { wait: { kind: 'access' } }],
  [{ kind: 'refused', failure: { kind: 'unauthorized' } }, { wait: { kind: 'access' } }],
  [{ kind: 'notSent', failure: { kind: 'storage' } }, { wait: { kind: 'storage' } }],
  [{ kind: 'notSent', failure: { kind: 'notFound' } }, { state: 'failed' }],
  [{ kind: 'changedMeanwhile', company }, { state: 'failed' }],
  [{ kind: 'unknown', failure: { kind: 'network' } }, { state: 'failed' }],
])('%j', (outcome, verdict) => {
  expect(judge(outcome, 1)).toMatchObject(verdict as object);
});

const waits = {
  access: ['forbidden', 'noToken', 'hostAccessWithheld', 'endedLinkApp'],
  network: ['network', 'timedOut'],
  server: ['tooLarge'],
  storage: ['unread', 'newerData', 'privateWindow'],
} as const;
test.each(Object.entries(waits).flatMap(([wait, kinds]) => kinds.map((kind) => ({ kind, wait }))))(
  '$kind: the run waits ($wait), and the row is tried again',
  ({ kind, wait }) => {
    const outcome = { kind: 'notSent', failure: { kind } } as const;
    expect(judge(outcome, 1)).toMatchObject({ wait: { kind: wait } });
  },
);

test.each(['cancelled', 'interrupted'] as const)('%s: nothing is waited for', (kind) => {
  expect(judge({ kind: 'notSent', failure: { kind } }, 1)).toEqual({ wait: null });
});

test('a row is not sent for ever', () => {
  const play = new Played(['create']);
  for (let time = 0; time < 3; time += 1) {
    expect(play.state(0)).toBe('waiting');
    play.play({ kind: 'begin', index: 0 });
    play.play({ kind: 'answer', index: 0, outcome: 'lostAnswer' });
    play.play({ kind: 'answer', index: 0, outcome: 'notMade' });
  }
  expect(play.state(0)).toBe('failed');
  expect(play.run.phase).toBe('ended');
});

test('a token that is withdrawn while an answer is settled is said', () => {
  const play = new Played(['create', 'create']);
  const outcome: RowOutcome = {
    kind: 'unknown',
    settleDeadline: 5,
    failure: { kind: 'unauthorized' },
  };
  const step = withOutcome(play.run, { row: undefined, index: 0 }, outcome, 3);
  expect(step?.run.wait).toEqual({ kind: 'access', failure: { kind: 'unauthorized' } });
  expect(step?.row?.state).toBe('unknown');
});
