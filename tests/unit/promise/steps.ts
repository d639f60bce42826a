import {
  type Arbitrary,
  array,
  boolean,
  constant,
  constantFrom,
  record as fields,
  integer,
  nat,
  oneof,
  option,
  type Scheduler,
  scheduler,
} from 'fast-check';
import type { Behaviour } from '../../simulator/behaviour.ts';
import { type Fate, latestCommit } from './played-api.ts';
import { rest } from './world.ts';

type Doing =
  /** The form of a record (beyond the last: of none), with one of its ids or a typed one. */
  | { do: 'press'; record: number; form: 0 | 1 | 2; name: string | null }
  | { do: 'atOnce'; record: number }
  /** **Create anyway**, of a review that may be old. */
  | { do: 'anyway'; review: number }
  /** From the last action. */
  | { do: 'tryAgain' }
  | { do: 'askAgain'; press: number }
  | { do: 'link'; record: number; to: string }
  | { do: 'unlink'; record: number }
  | { do: 'colleague'; record: number; form: 0 | 1; isOther: boolean }
  | { do: 'list' | 'alarm' | 'die' | 'removeAndAdd' }
  | { do: 'sleep' | 'wait' | 'jump'; time: number };

export type Step = Doing & {
  /** So many other things happen before. */
  after: number;
};

export interface Case {
  scheduler: Scheduler;
  countsSleep: boolean;
  existingId: Behaviour['existingId'];
  fates: Fate[];
  /** Whether each question is answered. */
  questions: boolean[];
  steps: Step[];
}

const recordPlace = nat(3);
const index = integer({ min: -3, max: -1 });
const minutes = 60_000;

const doing: Arbitrary<Doing> = oneof(
  {
    weight: 8,
    arbitrary: fields({
      do: constant('press' as const),
      record: oneof({ weight: 3, arbitrary: constant(0) }, nat(4)),
      form: oneof(
        { weight: 3, arbitrary: constant(0 as const) },
        constantFrom(1 as const, 2 as const),
      ),
      name: option(constant('Quite another name'), { freq: 5 }),
    }),
  },
  { weight: 4, arbitrary: fields({ do: constant('atOnce' as const), record: recordPlace }) },
  { weight: 3, arbitrary: fields({ do: constant('anyway' as const), review: index }) },
  { weight: 2, arbitrary: constant<Doing>({ do: 'tryAgain' }) },
  { weight: 3, arbitrary: fields({ do: constant('askAgain' as const), press: index }) },
  {
    weight: 2,
    arbitrary: fields({ do: constant('link' as const), record: recordPlace, to: constant('OLD') }),
  },
  fields({ do: constant('unlink' as const), record: recordPlace }),
  {
    weight: 2,
    arbitrary: fields({
      do: constant('colleague' as const),
      record: recordPlace,
      form: constantFrom(0 as const, 1 as const),
      isOther: boolean(),
    }),
  },
  constant<Doing>({ do: 'list' }),
  { weight: 3, arbitrary: constant<Doing>({ do: 'alarm' }) },
  { weight: 3, arbitrary: constant<Doing>({ do: 'die' }) },
  constant<Doing>({ do: 'removeAndAdd' }),
  fields({
    do: constantFrom('sleep' as const, 'wait' as const),
    time: integer({ min: 1, max: 5 * minutes }),
  }),
  fields({
    do: constant('jump' as const),
    time: constantFrom(-24 * 60 * minutes, 3 * minutes, 24 * 60 * minutes),
  }),
);

const fate: Arbitrary<Fate> = oneof(
  constantFrom<Fate[]>('answered', 'lost', 'dropped', 'twice', 'refused', 'pause'),
  integer({ min: 1, max: latestCommit }).map((late) => ({ late })),
  integer({ min: 1, max: 200 }).map((lingers) => ({ lingers })),
);

/** Any order of windows, menus, deaths, clocks, answers, tokens, removals and links of one's own. */
export const anyCase: Arbitrary<Case> = fields({
  scheduler: scheduler({
    act: async (step) => {
      await step();
      await rest();
    },
  }),
  countsSleep: boolean(),
  existingId: constantFrom<Behaviour['existingId'][]>('refuse400', 'refuse409', 'overwrite'),
  fates: array(fate, { maxLength: 5 }),
  questions: array(oneof({ weight: 4, arbitrary: constant(true) }, constant(false)), {
    maxLength: 12,
  }),
  steps: array(
    oneof({ weight: 3, arbitrary: nat(12) }, nat(120)).chain((after) =>
      doing.map((step) => ({ after, ...step })),
    ),
    { minLength: 2, maxLength: 10 },
  ),
});
