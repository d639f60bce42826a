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
  tuple,
} from 'fast-check';
import type { Behaviour } from '../../simulator/behaviour.ts';
import { type Fate, latestCommit, type Token } from './played-api.ts';
import { rest } from './world.ts';

type Doing =
  /** The form of a record (beyond the last: of none), with one of its ids, a typed one, or one that is there. */
  | { do: 'press'; record: number; form: 0 | 1 | 2 | 3; name: string | null }
  | { do: 'atOnce'; record: number }
  /** **Create anyway**, of a review that may be old. */
  | { do: 'anyway'; review: number }
  /** From the last action. */
  | { do: 'tryAgain' }
  /** What waits. */
  | { do: 'cancel' }
  | { do: 'askAgain'; press: number }
  | { do: 'link' | 'import' | 'unlink' | 'type'; record: number }
  | { do: 'colleague'; record: number; form: 0 | 1; isOther: boolean }
  | { do: 'list' | 'alarm' | 'die' | 'removeAndAdd' | 'rule' }
  | { do: 'replaceToken'; token: Token }
  | { do: 'sleep' | 'wait' | 'jump'; time: number };

export type Step = Doing & {
  /** So many other things happen before. */
  after: number;
};

/** What is done, and what becomes of it. */
interface Story {
  fates: Fate[];
  /** Whether each question is answered. */
  questions: boolean[];
  steps: Step[];
}

export interface Case extends Story {
  scheduler: Scheduler;
  countsSleep: boolean;
  existingId: Behaviour['existingId'];
  list: Behaviour['list'];
}

const recordIndex = nat(4);
const index = integer({ min: -3, max: -1 });
const minutes = 60_000;
const token = constantFrom<Token[]>('t1', 't2', 't3');

const doing: Arbitrary<Doing> = oneof(
  {
    weight: 8,
    arbitrary: fields({
      do: constant('press' as const),
      record: oneof({ weight: 3, arbitrary: constant(0) }, nat(5)),
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
    }),
  },
  { weight: 3, arbitrary: constant<Doing>({ do: 'alarm' }) },
  { weight: 3, arbitrary: constant<Doing>({ do: 'die' }) },
  constantFrom<Doing[]>({ do: 'list' }, { do: 'removeAndAdd' }, { do: 'rule' }),
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

const fate: Arbitrary<Fate> = oneof(
  constantFrom<Fate[]>('answered', 'lost', 'dropped', 'twice', 'refused', 'pause', 'trouble'),
  integer({ min: 1, max: latestCommit }).map((late) => ({ late })),
  integer({ min: 1, max: latestCommit }).map((troubleLate) => ({ troubleLate })),
  integer({ min: 1, max: 200 }).map((lingers) => ({ lingers })),
);

const anyStep: Arbitrary<Step> = oneof({ weight: 3, arbitrary: nat(12) }, nat(120)).chain((after) =>
  doing.map((step) => ({ after, ...step })),
);

const anyStory: Arbitrary<Story> = fields({
  fates: array(fate, { maxLength: 5 }),
  questions: array(oneof({ weight: 4, arbitrary: constant(true) }, constant(false)), {
    maxLength: 12,
  }),
  steps: array(anyStep, { minLength: 2, maxLength: 10 }),
});

/** A step whose time is left to chance, within bounds. */
const at = (min: number, max: number, step: Doing): Arbitrary<Step> =>
  integer({ min, max }).map((after) => ({ after, ...step }));

const press = (record: number, form: 0 | 1 | 2 | 3 = 0, name: string | null = null): Doing => ({
  ...{ do: 'press', record, form, name },
});

/** When all that a press has begun has come about. */
const over: [number, number] = [60, 200];

const coincidence = (
  fates: Fate[],
  questions: boolean[],
  ...steps: Arbitrary<Step>[]
): Arbitrary<Story> => tuple(...steps).map((done) => ({ fates, questions, steps: done }));

/** So often it was asked before the create leaves: of its other form and of itself. */
const asked = [true, true];

/** Each of these has to come together for something to go wrong, and hardly does by chance. */
const anyCoincidence: Arbitrary<Story> = oneof(
  // What left with a worker that died arrives after the computer has slept.
  {
    weight: 4,
    arbitrary: integer({ min: 60, max: 150 }).chain((lingers) =>
      coincidence(
        [{ lingers }],
        [],
        ...[at(0, 3, press(0)), at(20, 40, { do: 'die' }), at(0, 5, { do: 'alarm' })],
        ...[at(15, 35, { do: 'sleep', time: 3 * minutes }), at(0, 20, { do: 'alarm' })],
      ),
    ),
  },
  // The clock is put forward from one look to the next, and the work is done after that.
  coincidence(
    [{ late: latestCommit }],
    [],
    at(0, 5, press(0)),
    ...Array.from({ length: 4 }, () => [
      at(30, 60, { do: 'jump', time: 44_000 }),
      at(0, 9, { do: 'askAgain', press: -1 }),
    ]).flat(),
  ),
  // It is not made, and a colleague makes another one of that id before anybody asks again.
  coincidence(
    ['dropped'],
    [...asked, false, false],
    ...[at(0, 5, press(0, 1)), at(...over, { do: 'colleague', record: 0, form: 1, isOther: true })],
    ...[at(0, 9, { do: 'alarm' }), at(0, 9, { do: 'alarm' })],
  ),
  // A review stands open while what it asks about becomes known.
  boolean().chain((isLinked) =>
    coincidence(
      [],
      [],
      ...[at(0, 5, press(0, 1)), at(...over, press(3, 2))],
      at(
        ...over,
        isLinked
          ? { do: 'link', record: 3 }
          : { do: 'colleague', record: 3, form: 0, isOther: false },
      ),
      at(...over, { do: 'anyway', review: -1 }),
    ),
  ),
  // A worker dies with a create that never began, of an id that is there.
  coincidence([], [], at(0, 5, press(0, 3)), at(1, 25, { do: 'die' })),
  // The user links the record while nobody knows whether its Company was made, and the API is down.
  constantFrom('link' as const, 'import' as const, 'unlink' as const).chain((say) =>
    coincidence(
      ['lost'],
      [...asked, false, false, false],
      ...[at(0, 5, press(0)), at(30, 150, { do: say, record: 0 }), at(0, 90, { do: 'alarm' })],
      at(0, 20, { do: 'alarm' }),
    ),
  ),
  // The same by a rule that changes, or a form that is gone on with.
  coincidence(
    ['lost'],
    [...asked, false, false, false],
    ...[at(0, 5, press(4)), at(10, 90, { do: 'rule' }), at(0, 40, press(4, 2, 'Another name'))],
    at(0, 40, { do: 'alarm' }),
  ),
  coincidence(
    ['lost'],
    [...asked, false, false],
    ...[at(0, 5, press(0)), at(20, 90, { do: 'type', record: 0 }), at(0, 40, { do: 'alarm' })],
  ),
  // Something happens while a create waits for the pause that the API has asked for.
  constantFrom<Doing>(
    { do: 'cancel' },
    { do: 'link', record: 0 },
    { do: 'removeAndAdd' },
    { do: 'replaceToken', token: 't3' },
    { do: 'die' },
  ).chain((meanwhile) =>
    constantFrom<Fate[]>(
      ['pause'],
      ['trouble'],
      [{ troubleLate: 30_000 }],
      [{ troubleLate: 30_000 }, 'refused'],
    ).chain((fates) =>
      coincidence(
        fates,
        [],
        at(0, 5, press(0)),
        at(meanwhile.do === 'cancel' ? 0 : 25, 90, meanwhile),
        at(0, 60, press(0)),
      ),
    ),
  ),
  // A colleague makes one between a list and a press, under the other form of its id.
  constantFrom(0 as const, 1 as const).chain((form) =>
    coincidence(
      [],
      [],
      ...[
        at(40, 90, { do: 'list' }),
        at(...over, { do: 'colleague', record: 0, form, isOther: false }),
      ],
      at(0, 9, press(0, form === 0 ? 1 : 0, 'Quite another name')),
    ),
  ),
  // Or of a like name before there was a list at all.
  coincidence(
    [],
    [],
    ...[at(0, 0, { do: 'colleague', record: 1, form: 0, isOther: false })],
    at(0, 30, { do: 'atOnce', record: 0 }),
  ),
  // Two menus at once, of two records of one client.
  coincidence(
    [],
    [],
    ...[at(30, 60, { do: 'atOnce', record: 0 }), at(0, 20, { do: 'atOnce', record: 1 })],
  ),
  // Another customer's token, while a create is on its way.
  token.chain((other) =>
    coincidence(
      ['lost'],
      [],
      ...[at(30, 90, press(0)), at(5, 60, { do: 'replaceToken', token: other })],
      ...[at(0, 60, press(1)), at(0, 20, { do: 'alarm' })],
    ),
  ),
);

const joined = (one: Story, other: Story): Story => ({
  fates: [...one.fates, ...other.fates],
  questions: [...one.questions, ...other.questions],
  steps: [...one.steps, ...other.steps],
});

const storyOfSome: Arbitrary<Story> = oneof(
  { weight: 2, arbitrary: anyStory },
  { weight: 1, arbitrary: anyCoincidence },
  {
    weight: 1,
    arbitrary: tuple(anyCoincidence, anyStory).map(([one, other]) =>
      joined(one, { ...other, steps: other.steps.slice(0, 4) }),
    ),
  },
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
  list: constantFrom<Behaviour['list'][]>('array', 404),
  story: storyOfSome,
}).map(({ story, ...place }) => ({ ...place, ...story }));
