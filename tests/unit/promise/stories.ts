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
import { type Fate, latestCommit } from './played-api.ts';
import {
  changeRun,
  type Doing,
  doing,
  go,
  minutes,
  run,
  type Step,
  slip,
  token,
  writes,
} from './steps.ts';
import { rest } from './world.ts';

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

/** The same where each create and each question is answered. */
const answered = (...steps: Arbitrary<Step>[]) => coincidence([], [], ...steps);

/** A colleague makes the Company that a record is to have, under a form of its id. */
const colleague = (
  record: number,
  form: 0 | 1,
  how: { isOther?: boolean; isRestored?: boolean } = {},
): Doing => ({ do: 'colleague', record, form, isOther: false, isRestored: false, ...how });

const alarm: Doing = { do: 'alarm' };
const rule: Doing = { do: 'rule', slip: null };
const otherName = 'Quite another name';

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
        ...[at(0, 3, press(0)), at(20, 40, { do: 'die' }), at(0, 5, alarm)],
        ...[at(15, 35, { do: 'sleep', time: 3 * minutes }), at(0, 20, alarm)],
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
    ...[at(0, 5, press(0, 1)), at(...over, colleague(0, 1, { isOther: true }))],
    ...[at(0, 9, alarm), at(0, 9, alarm)],
  ),
  // A review stands open while what it asks about becomes known.
  boolean().chain((isLinked) =>
    answered(
      ...[at(0, 5, press(0, 1)), at(...over, press(3, 2))],
      at(...over, isLinked ? { do: 'link', record: 3 } : colleague(3, 0)),
      at(...over, { do: 'anyway', review: -1 }),
    ),
  ),
  // A worker dies with a create that never began, of an id that is there.
  answered(at(0, 5, press(0, 3)), at(1, 25, { do: 'die' })),
  // The user links the record while nobody knows whether its Company was made, and the API is down.
  constantFrom('link' as const, 'import' as const, 'unlink' as const).chain((say) =>
    coincidence(
      ['lost'],
      [...asked, false, false, false],
      ...[at(0, 5, press(0)), at(30, 150, { do: say, record: 0 }), at(0, 90, alarm)],
      at(0, 20, alarm),
    ),
  ),
  // The same by a rule that changes, or a form that is gone on with.
  coincidence(
    ['lost'],
    [...asked, false, false, false],
    ...[at(0, 5, press(4)), at(10, 90, rule), at(0, 40, press(4, 2, 'Another name'))],
    at(0, 40, alarm),
  ),
  coincidence(
    ['lost'],
    [...asked, false, false],
    ...[at(0, 5, press(0)), at(20, 90, { do: 'type', record: 0 }), at(0, 40, alarm)],
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
    answered(
      ...[at(40, 90, { do: 'list' }), at(...over, colleague(0, form))],
      at(0, 9, press(0, form === 0 ? 1 : 0, otherName)),
    ),
  ),
  // Or of a like name before there was a list at all.
  answered(...[at(0, 0, colleague(1, 0))], at(0, 30, { do: 'atOnce', record: 0 })),
  // Two menus at once, of two records of one client.
  answered(...[at(30, 60, { do: 'atOnce', record: 0 }), at(0, 20, { do: 'atOnce', record: 1 })]),
  // Another customer's token, while a create is on its way.
  token.chain((other) =>
    coincidence(
      ['lost'],
      [],
      ...[at(30, 90, press(0)), at(5, 60, { do: 'replaceToken', token: other })],
      ...[at(0, 60, press(1)), at(0, 20, alarm)],
    ),
  ),
);

/** For so long a create is seen missing from one alarm to the next, and for as long in each. */
const wait: Doing = { do: 'wait', time: 20_000 };
const alarms = (count: number): Arbitrary<Step>[] =>
  Array.from({ length: count }, () => [at(20, 40, alarm), at(10, 20, wait)]).flat();

/** What goes wrong where something is looked at too early, or too late. */
const anySlip: Arbitrary<Story> = oneof(
  // It is not made, and tried again a moment after that is known.
  coincidence(
    ['dropped', { late: latestCommit }],
    [],
    ...[at(0, 5, press(0)), ...alarms(4), at(20, 40, wait), at(0, 5, press(0))],
  ),
  // Who asks again waits for one who asks, and another record with its bare id is faster.
  coincidence(
    ['dropped', { late: latestCommit }],
    [],
    ...[at(0, 5, press(0, 1)), ...alarms(3), at(20, 40, { do: 'askAgain', press: -1 })],
    ...[at(0, 2, press(3, 1)), at(0, 4, { do: 'askAgain', press: -2 })],
  ),
  // It is not made, and an old Company of that name is there again.
  constantFrom(0 as const, 1 as const).chain((form) =>
    coincidence(
      ['dropped'],
      [...asked, false, false],
      at(0, 5, press(0, form)),
      at(...over, colleague(0, form, { isRestored: true })),
      ...[at(0, 9, alarm), at(0, 9, alarm)],
    ),
  ),
  // All is erased, or a Link APP goes, while nobody knows whether a Company was made.
  constantFrom('erase' as const, 'removeAndAdd' as const).chain((end) =>
    fate.chain((lost) =>
      coincidence(
        [lost],
        [...asked, false, false],
        ...[at(0, 5, press(0)), at(10, 120, { do: end }), at(0, 90, alarm)],
        ...[at(0, 90, press(1)), at(0, 90, press(0, 2, otherName))],
      ),
    ),
  ),
  // The disk is full while one is made, and its client is pressed for again.
  tuple(writes, constantFrom(press(1), press(0, 2, otherName))).chain(([count, again]) =>
    answered(
      ...[at(0, 5, press(0, 2)), at(5, 60, { do: 'fill', writes: count }), at(...over, again)],
    ),
  ),
  // A second token of one Link APP.
  boolean().chain((isReplaced) => answered(at(40, 90, { do: 'secondToken', isReplaced }))),
);

/** A rule that is changed, and one with a slip that is corrected. */
const anyRule: Arbitrary<Story> = oneof(
  tuple(slip, constantFrom<Doing[]>({ do: 'link', record: 4 }, press(4)), boolean()).chain(
    ([wrong, one, isPressed]) =>
      answered(
        ...[at(0, 20, one), at(0, 20, { do: 'link', record: 5 })],
        ...[at(20, 90, { do: 'rule', slip: wrong }), at(20, 60, rule)],
        ...(isPressed ? [at(...over, press(4, 2, otherName))] : []),
      ),
  ),
  option(constant<Doing>({ do: 'die' })).chain((end) =>
    answered(
      ...[at(0, 20, press(4)), at(...over, rule)],
      ...(end ? [at(0, 3, end)] : []),
      at(...over, press(4, 2, otherName)),
    ),
  ),
  answered(
    ...[at(0, 20, { do: 'link', record: 4 }), at(20, 60, rule)],
    ...[at(0, 3, rule), at(0, 3, rule)],
  ),
  // Nobody knows whether it was made.
  coincidence(['lost'], [...asked, false, false, false], ...[at(0, 5, press(4)), at(30, 90, rule)]),
);

/** A page that goes from record to record, and a press on what it says. */
const anyPage: Arbitrary<Story> = tuple(
  array(
    tuple(go, option(constant<Doing>({ do: 'look' })), option(integer({ min: 1, max: 6000 }))),
    { minLength: 1, maxLength: 4 },
  ),
  boolean(),
).chain(([moves, isSeen]) =>
  answered(
    ...(isSeen ? [at(0, 9, { do: 'look' }), at(9, 30, { do: 'wait', time: 3000 })] : []),
    ...moves.flatMap(([move, look, time]) => [
      at(0, 9, move),
      ...(look ? [at(0, 9, look)] : []),
      ...(time ? [at(0, 30, { do: 'wait', time })] : []),
    ]),
    at(0, 9, { do: 'rightClick' }),
  ),
);

/** A Company of another client has the bare id that a row of a run is to get. */
const anotherClients: Arbitrary<Story> = answered(
  at(0, 9, colleague(0, 1, { isOther: true })),
  at(0, 90, { do: 'run', rows: [{ record: 0, form: 1 }], isTwice: false }),
);

/** A run beside everything else that is done with the same records. */
const anyRun: Arbitrary<Story> = tuple(
  array(fate, { maxLength: 4 }),
  run,
  array(
    oneof(
      { weight: 3, arbitrary: doing },
      { weight: 2, arbitrary: changeRun },
      constantFrom<Doing[]>(press(0), press(1, 2, otherName), press(0, 1)),
      constantFrom<Doing[]>({ do: 'atOnce', record: 0 }, { do: 'atOnce', record: 1 }),
      constantFrom<Doing[]>({ do: 'die' }, alarm, { do: 'link', record: 0 }),
      constantFrom<Doing[]>({ do: 'removeAndAdd' }, { do: 'erase' }, { do: 'import', record: 0 }),
      token.map((other): Doing => ({ do: 'replaceToken', token: other })),
    ),
    { minLength: 1, maxLength: 5 },
  ),
  array(oneof({ weight: 5, arbitrary: constant(true) }, constant(false)), { maxLength: 12 }),
).chain(([fates, first, others, questions]) =>
  coincidence(fates, questions, at(0, 60, first), ...others.map((other) => at(0, 90, other))),
);

const joined = (one: Story, other: Story): Story => ({
  fates: [...one.fates, ...other.fates],
  questions: [...one.questions, ...other.questions],
  steps: [...one.steps, ...other.steps],
});

const anyComing = oneof(
  { weight: 4, arbitrary: anyCoincidence },
  { weight: 2, arbitrary: anySlip },
  { weight: 2, arbitrary: anyRule },
  { weight: 2, arbitrary: anyPage },
  { weight: 3, arbitrary: anyRun },
  anotherClients,
);

const storyOfSome: Arbitrary<Story> = oneof(
  { weight: 2, arbitrary: anyStory },
  { weight: 2, arbitrary: anyComing },
  {
    weight: 1,
    arbitrary: tuple(anyComing, anyStory).map(([one, other]) =>
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
