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
} from 'fast-check';
import type { Slip } from './clients.ts';
import type { Token } from './played-api.ts';
import type { Lags, Meanwhile } from './played-tab.ts';

export type Doing =
  /** The form of a record (beyond the last: of none), with one of its ids, a typed one, or one that is there. */
  | { do: 'press'; record: number; form: 0 | 1 | 2 | 3; name: string | null }
  | { do: 'atOnce'; record: number }
  /** The tab that stays open goes to another record (beyond the last: to their list), or loads one. */
  | {
      do: 'go';
      record: number;
      how: 'move' | 'load' | 'loadTranslated';
      lags: Lags;
      meanwhile: Meanwhile;
    }
  /** Of its page. */
  | { do: 'rightClick' }
  /** As the popup does that opens on it. */
  | { do: 'look' }
  /** On a link to a record, on a page of its own customer or of another. */
  | { do: 'clickLink'; record: number; isElsewhere: boolean }
  /** **Create anyway**, of a review that may be old. */
  | { do: 'anyway'; review: number }
  /** From the last action. */
  | { do: 'tryAgain' }
  /** What waits. */
  | { do: 'cancel' }
  /** The disk, for so many writes of creates. */
  | { do: 'fill'; writes: number }
  | { do: 'askAgain'; press: number }
  | { do: 'link' | 'import' | 'unlink' | 'type'; record: number }
  | { do: 'colleague'; record: number; form: 0 | 1; isOther: boolean; isRestored: boolean }
  | { do: 'list' | 'alarm' | 'die' | 'removeAndAdd' | 'erase' }
  | { do: 'rule'; slip: Slip | null }
  | { do: 'secondToken'; isReplaced: boolean }
  | { do: 'replaceToken'; token: Token }
  /** Of these rows. `isTwice`: two windows start it at once. */
  | { do: 'run'; rows: { record: number; form: 0 | 1 | 2 | 3 }[]; isTwice: boolean }
  | { do: 'changeRun'; what: 'pause' | 'resume' | 'cancel' | 'retry' }
  | { do: 'amendRow'; row: number; otherId: boolean }
  | { do: 'sleep' | 'wait' | 'jump'; time: number };

export type Step = Doing & {
  /** So many other things happen before. */
  after: number;
};

const recordIndex = nat(5);
const index = integer({ min: -3, max: -1 });
export const minutes = 60_000;
export const writes = integer({ min: 1, max: 8 });
export const token = constantFrom<Token[]>('t1', 't2', 't3', 't4');

const beyond = 9;
export const slip = constantFrom<Slip[]>('sameForAll', 'anotherOnes');
const lag = oneof(constant(0), integer({ min: 0, max: 1000 }), integer({ min: 0, max: 10_000 }));
export const go: Arbitrary<Doing> = fields({
  do: constant('go' as const),
  // Beyond the third: their list.
  record: constantFrom(0, 1, 2, beyond),
  how: oneof(
    { weight: 4, arbitrary: constant('move' as const) },
    constantFrom('load' as const, 'loadTranslated' as const),
  ),
  lags: fields({ title: lag, field: lag }),
  meanwhile: constantFrom<Meanwhile[]>('what stood there', 'Loading...'),
});

export const run: Arbitrary<Doing> = fields({
  do: constant('run' as const),
  rows: array(
    fields({
      record: oneof({ weight: 3, arbitrary: constantFrom(0, 1) }, nat(6)),
      form: oneof(
        { weight: 4, arbitrary: constant(0 as const) },
        constantFrom(1 as const, 2 as const, 3 as const),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  isTwice: oneof({ weight: 4, arbitrary: constant(false) }, constant(true)),
});
export const changeRun: Arbitrary<Doing> = oneof(
  fields({
    do: constant('changeRun' as const),
    what: constantFrom('pause' as const, 'resume' as const, 'cancel' as const, 'retry' as const),
  }),
  fields({ do: constant('amendRow' as const), row: index, otherId: boolean() }),
);

export const doing: Arbitrary<Doing> = oneof(
  {
    weight: 8,
    arbitrary: fields({
      do: constant('press' as const),
      record: oneof({ weight: 3, arbitrary: constant(0) }, nat(6)),
      form: oneof(
        { weight: 6, arbitrary: constant(0 as const) },
        { weight: 2, arbitrary: constantFrom(1 as const, 2 as const) },
        constant(3 as const),
      ),
      name: option(constant('Quite another name'), { freq: 5 }),
    }),
  },
  { weight: 4, arbitrary: fields({ do: constant('atOnce' as const), record: recordIndex }) },
  { weight: 3, arbitrary: fields({ do: constant('anyway' as const), review: index }) },
  { weight: 3, arbitrary: run },
  { weight: 3, arbitrary: changeRun },
  { weight: 2, arbitrary: constant<Doing>({ do: 'tryAgain' }) },
  { weight: 2, arbitrary: constant<Doing>({ do: 'cancel' }) },
  { weight: 3, arbitrary: fields({ do: constant('askAgain' as const), press: index }) },
  {
    weight: 4,
    arbitrary: fields({
      do: constantFrom('link' as const, 'import' as const, 'unlink' as const, 'type' as const),
      record: recordIndex,
    }),
  },
  {
    weight: 2,
    arbitrary: fields({
      do: constant('colleague' as const),
      record: recordIndex,
      form: constantFrom(0 as const, 1 as const),
      isOther: boolean(),
      isRestored: boolean(),
    }),
  },
  { weight: 2, arbitrary: fields({ do: constant('fill' as const), writes }) },
  { weight: 3, arbitrary: constant<Doing>({ do: 'alarm' }) },
  { weight: 3, arbitrary: constant<Doing>({ do: 'die' }) },
  constantFrom<Doing[]>({ do: 'list' }, { do: 'removeAndAdd' }, { do: 'erase' }),
  fields({ do: constant('rule' as const), slip: option(slip, { freq: 1 }) }),
  fields({ do: constant('secondToken' as const), isReplaced: boolean() }),
  { weight: 4, arbitrary: go },
  {
    weight: 3,
    arbitrary: constantFrom<Doing[]>({ do: 'rightClick' }, { do: 'rightClick' }, { do: 'look' }),
  },
  fields({ do: constant('clickLink' as const), record: recordIndex, isElsewhere: boolean() }),
  fields({ do: constant('replaceToken' as const), token }),
  fields({
    do: constantFrom('sleep' as const, 'wait' as const),
    time: integer({ min: 1, max: 5 * minutes }),
  }),
  fields({
    do: constant('jump' as const),
    time: constantFrom(-24 * 60 * minutes, 3 * minutes, 24 * 60 * minutes),
  }),
);
