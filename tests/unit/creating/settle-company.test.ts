import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CreateOutcome } from '../../../utils/companies/outcome.ts';
import { createCompany, isLost } from '../../../utils/creating/create-company.ts';
import { settlingTime } from '../../../utils/creating/journal-entry.ts';
import { settleCompany } from '../../../utils/creating/settle-company.ts';
import { recordNamed as record } from '../examples.ts';
import {
  acme,
  ask,
  begin,
  beginApi,
  calling,
  calls,
  clock,
  create,
  creation,
  die,
  entry,
  type Fault,
  journal,
  made,
  overrule,
  pass,
  passed,
  running,
  sent,
  setClock,
  settle,
  settleFor,
  unlocked,
  worker,
} from './played-worker.ts';
import { writeEntry } from './write-entry.ts';

beforeEach(begin);
afterEach(() => running.close());

describe('an answer that is lost', () => {
  const losses: [string, Fault][] = [
    ['a dropped connection', { kind: 'droppedAfterWork' }],
    ['a body cut short', { kind: 'cutShort' }],
    ['an HTML page', { kind: 'html' }],
    ['another shape', { kind: 'wrongShape' }],
    ['a 500 after the work', { kind: 'serverError', status: 500, afterWork: true }],
  ];
  test.each(losses)('%s: found at once', async (_, fault) => {
    ask('createCompany', fault);
    expect(await create()).toMatchObject({ kind: 'foundAfterLostAnswer', company: { id: 'ACME' } });
    expect(made()).toBe(1);
    expect(await entry()).toBeUndefined();
    expect(passed).toBe(0);
  });

  test.each<[string, Fault]>([
    ['a 404 page', { kind: 'notFoundHtml' }],
    ['a 500', { kind: 'serverError' }],
    ['a 408', { kind: 'answer', status: 408 }],
    ['a dropped connection', { kind: 'droppedBeforeWork' }],
  ])('%s before the work: unknown, and not sent again', async (_, fault) => {
    ask('createCompany', fault);
    expect(await create()).toMatchObject({ kind: 'unknown' });
    expect(await create()).toMatchObject({ kind: 'unknown' });
    expect(made()).toBe(0);
    expect(sent()).toBe(1);
  });

  test.each(['timedOut', 'tooLarge', 'hostAccessWithheld', 'cancelled'] as const)(
    'whatever kept it away may have come after the work: %s',
    (kind) => expect(isLost({ kind })).toBe(true),
  );

  test('a server that commits late: unknown, and no second create until it is settled', async () => {
    ask('createCompany', { kind: 'lateCommit', milliseconds: null });
    const begun = clock;
    expect(await create()).toEqual({ kind: 'unknown', settleDeadline: begun + settlingTime });
    expect(await create()).toMatchObject({ kind: 'unknown' });
    running.simulator.commitLate();
    expect(await settle()).toMatchObject({ kind: 'foundAfterLostAnswer' });
    expect(made()).toBe(1);
  });

  test('what its user says between the two questions is known to what follows', async () => {
    ask('createCompany', { kind: 'lateCommit', milliseconds: null });
    const wait = async () => {
      running.simulator.commitLate();
      await overrule();
    };
    const conclude = vi.fn(async () => true);
    await create({ ...worker(), wait, conclude });
    const found = { kind: 'foundAfterLostAnswer' };
    expect(conclude.mock.lastCall).toMatchObject([found, { isOverruled: true }]);
  });

  test('a press whose name is to be reviewed leaves it for the review', async () => {
    ask('createCompany', { kind: 'droppedBeforeWork' });
    await create();
    const outcome = await createCompany(worker(), { ...creation, named: Promise.resolve(null) });
    const nothing = { companies: [], unsettled: [] };
    expect(outcome).toEqual({ kind: 'likelyMatches', matches: nothing });
  });

  test('settled as not made only once it was missing for the whole settling time', async () => {
    ask('createCompany', { kind: 'droppedBeforeWork' });
    await create();
    await settleFor(settlingTime - 2001);
    expect(await settle()).toMatchObject({ kind: 'unknown' });
    pass(1);
    expect(await settle()).toEqual({ kind: 'notMade' });
    expect(await entry()).toMatchObject({ state: 'notMade' });
    const before = calls().length;
    expect(await settle()).toEqual({ kind: 'notMade' });
    expect(calls(), 'and it is asked for no more').toHaveLength(before);
    expect(await create()).toMatchObject({ kind: 'created' });
    expect(made()).toBe(1);
  });

  test('what was asked before an earlier create was found not made does not count: it is asked again', async () => {
    ask('createCompany', { kind: 'droppedBeforeWork' });
    await create();
    await settleFor(settlingTime - 2000 - 1);
    pass(1);
    const before = calls().length;
    expect(await create()).toMatchObject({ kind: 'created' });
    const since = calls().slice(before);
    expect(since).toEqual(['readCompany', 'readCompany', 'readCompany', 'createCompany']);
  });

  const day = 24 * 60 * 60 * 1000;
  test.each([
    ['put forward', day],
    ['set back', -day],
  ])('a clock that is %s neither hurries nor hinders it', async (_, jump) => {
    ask('createCompany', { kind: 'droppedBeforeWork' });
    await create();
    setClock(jump);
    expect(await create()).toEqual({
      kind: 'unknown',
      settleDeadline: clock + settlingTime - 2000,
    });
    expect(await settleFor(settlingTime - 2001)).toMatchObject({ kind: 'unknown' });
    setClock(jump);
    pass(1);
    expect(await settle()).toEqual({ kind: 'notMade' });
  });

  test('what passes before the attempt has ended does not count', async () => {
    ask('createCompany', { kind: 'droppedBeforeWork' });
    const slow = calling(({ createCompany }) => ({
      createCompany: async (...asked) => {
        const answer = await createCompany(...asked);
        pass(2 * settlingTime);
        return answer;
      },
    }));
    expect(await create(slow)).toMatchObject({ kind: 'unknown' });
  });

  test('a sleep between two looks does not count, and neither does a death', async () => {
    ask('createCompany', { kind: 'droppedBeforeWork' });
    await create();
    pass(2 * settlingTime);
    expect(await settle()).toMatchObject({ kind: 'unknown' });
    for (let time = 0; time < settlingTime; time += 30_000) {
      die();
      pass(30_000);
      expect(await settle()).toMatchObject({ kind: 'unknown' });
    }
    expect(await settleFor(settlingTime - 2000)).toEqual({ kind: 'notMade' });
  });

  test.each([
    ['another name', { id: 'ACME', name: 'Acme of a colleague' }],
    [
      'one that was made before',
      { id: 'ACME', name: 'Acme Inc', createdAt: '2020-01-01T00:00:00Z' },
    ],
  ])('%s is shown, and not taken for ours', async (_, other) => {
    ask('createCompany', { kind: 'droppedBeforeWork' });
    await create();
    running.linkApp.seed([other]);
    expect(await settle()).toMatchObject({ kind: 'existed', company: { name: other.name } });
    expect(await entry()).toBeUndefined();
  });

  test('stays unknown while the API cannot be asked', async () => {
    ask('createCompany', { kind: 'droppedBeforeWork' });
    await create();
    ask('readCompany', { kind: 'unauthorized' }, 9);
    expect(await settleFor(settlingTime)).toMatchObject({ kind: 'unknown' });
  });
});

describe('another record of the same bare id', () => {
  test('does not get the Company of a create that is not settled, and leaves it its entry', async () => {
    ask('createCompany', { kind: 'lateCommit', milliseconds: null });
    await create(worker(), record('first'));
    running.simulator.commitLate();
    const second = await create(worker(), record('second'));
    expect(second).toMatchObject({ kind: 'existed', company: { id: 'ACME' } });
    expect(await entry()).toMatchObject({ from: { record: 'first' } });
    expect(await create(worker(), record('first'))).toMatchObject({ kind: 'foundAfterLostAnswer' });
    expect(made()).toBe(1);
  });

  test('does not get it either where it is made while one asks', async () => {
    ask('createCompany', { kind: 'lateCommit', milliseconds: null });
    await create(worker(), record('first'));
    let asks = 0;
    const slow = calling(({ readCompany }) => ({
      readCompany: async (...asked) => {
        const answer = await readCompany(...asked);
        asks += 1;
        // The first is asked before it is known that one is not settled.
        if (asks === 2) running.simulator.commitLate();
        return answer;
      },
    }));
    expect(await create(slow, record('second'))).toMatchObject({ kind: 'unknown' });
    expect(await create(worker(), record('first'))).toMatchObject({ kind: 'foundAfterLostAnswer' });
    expect(made()).toBe(1);
  });

  test('waits until it is settled whether there is one', async () => {
    ask('createCompany', { kind: 'droppedBeforeWork' });
    await create(worker(), record('first'));
    expect(await create(worker(), record('second'))).toMatchObject({ kind: 'unknown' });
    await settleFor(settlingTime - 2000);
    expect(await create(worker(), record('second'))).toMatchObject({ kind: 'created' });
    expect(made()).toBe(1);
  });
});

test('a row does not take over the record of another row of its run that had its id', async () => {
  const createRow = (index: number) =>
    createCompany(worker(), {
      ...{ ...creation, row: { run: 'r', index } },
      from: { record: `U${index}`, system: 'site', kind: 'other', tenant: null, address: '' },
    });
  ask('createCompany', { kind: 'droppedBeforeWork' }, 2);
  await createRow(0);
  expect(await settleFor(settlingTime)).toEqual({ kind: 'notMade' });
  expect(await createRow(1)).toMatchObject({ kind: 'unknown' });
  expect(await entry()).toMatchObject({
    from: { record: 'U1' },
    met: 'U1',
  });
});

test('a row knows its own create again, whatever rules have named its record meanwhile', async () => {
  const from = { record: 'UOLD', system: 'site', kind: 'other', tenant: null, address: '' };
  const ofRow = { ...creation, from, row: { run: 'r', index: 0 } };
  const dying = calling(({ createCompany }) => ({
    createCompany: async (...asked) => {
      await createCompany(...asked);
      return await new Promise<never>(() => {});
    },
  }));
  void createCompany({ ...dying, lock: unlocked }, ofRow);
  await expect.poll(made).toBe(1);
  const open = await entry();
  if (open) await writeEntry(journal, { ...open, from: { ...from, record: 'UNEW' } });
  expect(await createCompany(worker(), ofRow)).toMatchObject({ kind: 'foundAfterLostAnswer' });
});

test('a row that was not made hears of it from whoever sends its id next', async () => {
  const told: [kind: string, row: unknown][] = [];
  const telling = (): ReturnType<typeof worker> => ({
    ...worker(),
    keepRow: async ({ kind }, { row }) => told.push([kind, row]) > 0,
  });
  const row = { run: 'r', index: 0 };
  ask('createCompany', { kind: 'droppedBeforeWork' });
  await createCompany(worker(), { ...creation, row });
  await settleFor(settlingTime - 10_000);
  pass(10_000);
  expect(await create(telling())).toMatchObject({ kind: 'created' });
  expect(told).toEqual([['notMade', row]]);
});

describe('a worker that dies', () => {
  test('after the journal and before the request: asked for, and made once', async () => {
    const dying = calling(() => ({ createCompany: () => new Promise(() => {}) }));
    void create({ ...dying, lock: unlocked });
    await expect.poll(entry).toMatchObject({ body: acme });
    expect(await create()).toMatchObject({ kind: 'unknown' });
    expect(made()).toBe(0);
    await settleFor(settlingTime);
    expect(await create()).toMatchObject({ kind: 'created' });
    expect(made()).toBe(1);
  });

  test('after the answer and before what follows it: another finds what was made', async () => {
    const dying = {
      ...worker(),
      conclude: () => new Promise<boolean>(() => {}),
      lock: unlocked,
    };
    void create(dying);
    await expect.poll(made).toBe(1);
    const followed: CreateOutcome[] = [];
    const next = {
      ...worker(),
      conclude: async (outcome: CreateOutcome) => followed.push(outcome) > 0,
    };
    await settleCompany(next, 'agency', 'ACME');
    expect(followed).toMatchObject([{ kind: 'foundAfterLostAnswer' }]);
    expect(await entry()).toBeUndefined();
    expect(made()).toBe(1);
  });

  test('a journal that cannot be written sends nothing', async () => {
    const full = new DOMException('full', 'QuotaExceededError');
    await expect(create({ ...worker(), begin: () => Promise.reject(full) })).rejects.toThrow(
      'full',
    );
    expect(calls()).toEqual(['readCompany']);
  });
});

test('who waits for a create that ends otherwise is not told that it was not made', async () => {
  const [created, waited] = await Promise.all([create(), settle()]);
  expect(created).toMatchObject({ kind: 'created' });
  expect(waited).toBeUndefined();
});

describe('whatever happens', () => {
  const late = fc.constant<Fault>({ kind: 'lateCommit', milliseconds: null });
  const others = fc.constantFrom<Fault>(
    { kind: 'droppedBeforeWork' },
    { kind: 'droppedAfterWork' },
    { kind: 'cutShort' },
    { kind: 'html' },
    { kind: 'forbidden' },
    { kind: 'serverError', status: 500, afterWork: true },
    { kind: 'answer', status: 409, body: {} },
  );
  const step = fc.oneof(
    fc.oneof(late, others).map((fault) => ({ do: 'fault' as const, fault })),
    { weight: 2, arbitrary: fc.constant({ do: 'create' as const }) },
    fc.constant({ do: 'settle' as const }),
    fc.constant({ do: 'commitLate' as const }),
    fc.integer({ min: 1, max: settlingTime + 10 }).map((time) => ({ do: 'wait' as const, time })),
    fc.integer({ min: 1, max: 2 * settlingTime }).map((time) => ({ do: 'setBack' as const, time })),
  );

  test('no Company is made twice, and none is silently overwritten', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const linkApp = `agency ${Math.random()}`;
        await running.close();
        await beginApi({ existingId: 'overwrite' });
        for (const each of steps) {
          if (each.do === 'fault') ask('createCompany', each.fault);
          if (each.do === 'create') await createCompany(worker(), { ...creation, linkApp });
          if (each.do === 'settle') await settleCompany(worker(), linkApp, 'ACME');
          if (each.do === 'commitLate') running.simulator.commitLate();
          if (each.do === 'setBack') setClock(-each.time);
          if (each.do === 'wait') pass(each.time);
        }
        running.simulator.commitLate();
        expect(made()).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
