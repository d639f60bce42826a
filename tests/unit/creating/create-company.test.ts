import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import type { CreateOutcome } from '../../../utils/companies/outcome.ts';
import type { RecordReference } from '../../../utils/companies/record-link.ts';
import { type CreateTools, createCompany } from '../../../utils/creating/create-company.ts';
import { Journal } from '../../../utils/creating/journal.ts';
import { settlingTime } from '../../../utils/creating/journal-entry.ts';
import type { LikelyMatches } from '../../../utils/creating/likely-matches.ts';
import { settleCompany } from '../../../utils/creating/settle-company.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import { failed, success } from '../../../utils/result.ts';
import type { FaultRequest } from '../../simulator/fault.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';
import { quickTimeLimits } from '../link-api/play-api.ts';

type Fault = FaultRequest['fault'];

const acme = { id: 'ACME', name: 'Acme Inc', pageEnabled: true };

/** A create of a like one that is not settled. */
const like = {
  companies: [],
  unsettled: [
    { linkApp: 'agency', key: 'OTHER', body: { ...acme, id: 'OTHER' }, sentAt: 1, state: 'open' },
  ],
} satisfies LikelyMatches;

let running: RunningSimulator;
let journal: Journal;
/** As the computer shows it. */
let clock: number;
/** As it is. */
let passed: number;
/** When the last create was sent; a server commits late, but within the settling time. */
let sentAt: number;
let watches: number;
/** What this worker has seen of what is missing. */
let looks: Map<string, number>;

/** One worker: it shares the disk and the server with the workers before and after it. */
function worker(): CreateTools {
  const { token, address: baseAddress } = running;
  const now = () => clock;
  const api = createLinkApi({ token, baseAddress, timeLimits: quickTimeLimits, now });
  const send: typeof api.createCompany = (...asked) => {
    sentAt = passed;
    return api.createCompany(...asked);
  };
  return {
    api: { ...api, createCompany: send },
    journal,
    // What a test that fails leaves locked holds up no other.
    lock: (linkApp, id, work) => navigator.locks.request(`${baseAddress} ${linkApp} ${id}`, work),
    linkAppLock: (_linkApp, work) => work(),
    whileRuled: (record, work) => work(record),
    now: () => clock,
    elapsed: () => passed,
    looks,
    wait: async (time) => pass(time),
    keepWatch: async () => {
      watches += 1;
    },
    conclude: async () => true,
    askOtherForms: async () => success([]),
    tellsMatchesFirst: true,
    findUnseen: async () => null,
    pause: async (time) => {
      pass(time);
      return true;
    },
  };
}

type Api = CreateTools['api'];

/** A worker whose API is called otherwise. */
function calling(change: (api: Api) => Partial<Api>): CreateTools {
  const tools = worker();
  return { ...tools, api: { ...tools.api, ...change(tools.api) } };
}

/** A browser that sends a create a second time. */
const sendingTwice = (between: () => void = () => undefined) =>
  calling(({ createCompany }) => ({
    createCompany: async (...asked) => {
      await createCompany(...asked);
      between();
      return await createCompany(...asked);
    },
  }));

/** A worker that dies frees its locks. */
const unlocked: CreateTools['lock'] = (_linkApp, _id, work) => work();

/** The worker dies, and its memory with it. */
const die = () => {
  looks = new Map();
};

function pass(time: number): void {
  clock += time;
  passed += time;
  if (passed - sentAt >= settlingTime) running.simulator.commitLate();
}

const creation = { linkApp: 'agency', body: acme, gestureAt: 1 };
const create = (tools = worker(), from?: RecordReference) =>
  createCompany(tools, { ...creation, from });
const settle = () => settleCompany(worker(), 'agency', 'ACME');

/** Asks again and again, as the alarm does, for so many milliseconds. */
async function settleFor(time: number) {
  let outcome = await settle();
  for (let left = time; left > 0; left -= 40_000) {
    pass(Math.min(left, 40_000));
    outcome = await settle();
  }
  return outcome;
}
const made = () => running.linkApp.acceptedCreates('ACME').length;
const ask = (call: 'createCompany' | 'readCompany', fault: Fault, times = 1) =>
  running.simulator.faults.ask({ fault, call, times });
const calls = () => running.simulator.log.map(({ call }) => call);
const sent = () => calls().filter((call) => call === 'createCompany').length;
const entry = () => journal.entry('agency', 'ACME');

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  journal = new Journal(await openForWriting());
  running = await startSimulator();
  clock = Date.UTC(2026, 10, 23);
  passed = 0;
  sentAt = Number.POSITIVE_INFINITY;
  watches = 0;
  looks = new Map();
});
afterEach(() => running.close());

describe('a create that is answered', () => {
  test('asks first, sends once, leaves nothing in the journal', async () => {
    expect(await create()).toMatchObject({ kind: 'created', company: { id: 'ACME' } });
    expect(calls()).toEqual(['readCompany', 'createCompany']);
    expect(await entry()).toBeUndefined();
    expect(watches).toBe(1);
  });

  test('the alarm is set for what the journal has already, and before anything is sent', async () => {
    const keepWatch = async () => {
      expect(await entry()).toMatchObject({ state: 'open' });
      expect(calls()).toEqual(['readCompany']);
    };
    expect(await create({ ...worker(), keepWatch })).toMatchObject({ kind: 'created' });
  });

  test('likely matches that are known here are told while the API does not answer, and nothing is sent', async () => {
    const silent = calling(() => ({ readCompany: () => new Promise<never>(() => undefined) }));
    const outcome = await create({ ...silent, findUnseen: async () => like });
    expect(outcome).toEqual({ kind: 'likelyMatches', matches: like });
    expect(running.simulator.log).toEqual([]);
    expect(await journal.entries()).toEqual([]);
  });

  test('a question that fails meanwhile, and that nobody waits for any more, fails nothing', async () => {
    const askOtherForms = () => Promise.reject(new Error('The directory cannot be read'));
    const named = new Promise<null>((resolve) => setTimeout(resolve, 50, null));
    const outcome = await createCompany({ ...worker(), askOtherForms }, { ...creation, named });
    expect(outcome).toMatchObject({ kind: 'likelyMatches' });
  });

  test('the API is asked while the journal is read', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const reading = vi.spyOn(journal, 'entry').mockReturnValueOnce(promise);
    const making = create();
    await vi.waitFor(() => expect(calls()).toEqual(['readCompany']));
    expect(reading).toHaveBeenCalledOnce();
    resolve(undefined);
    expect(await making).toMatchObject({ kind: 'created' });
  });

  test('an id that exists, in other letter case, is told and never sent', async () => {
    running.linkApp.seed([{ id: 'aCmE', name: 'Other Acme' }]);
    expect(await create()).toMatchObject({
      kind: 'existed',
      retired: false,
      company: { id: 'aCmE', name: 'Other Acme' },
    });
    expect(made()).toBe(0);
  });

  test.each(['refuse400', 'refuse409', 'overwrite'] as const)(
    'an API that would %s an id that exists is not sent it',
    async (existingId) => {
      running.simulator.behaviour.existingId = existingId;
      running.linkApp.seed([{ id: 'acme', name: 'Theirs' }]);
      expect(await create()).toMatchObject({ kind: 'existed', company: { name: 'Theirs' } });
      expect(calls()).toEqual(['readCompany']);
      expect(running.linkApp.company('ACME')?.name).toBe('Theirs');
    },
  );

  test('an answer with a field that nobody knows is read', async () => {
    ask('createCompany', { kind: 'unknownField' });
    expect(await create()).toMatchObject({ kind: 'created', company: { id: 'ACME' } });
  });

  test('a question that is told to wait a second waits, and the create is sent', async () => {
    ask('readCompany', { kind: 'rateLimited', retryAfter: 1 });
    expect(await create()).toMatchObject({ kind: 'created' });
    expect(made()).toBe(1);
  });

  test('one that is retired is told as such', async () => {
    running.linkApp.seed([{ id: 'ACME', name: '[retired] Acme' }]);
    expect(await create()).toMatchObject({ kind: 'existed', retired: true });
  });

  const refusals: [string, Fault, string][] = [
    ['401', { kind: 'unauthorized' }, 'unauthorized'],
    ['403', { kind: 'forbidden' }, 'forbidden'],
    ['429', { kind: 'rateLimited', retryAfter: 30 }, 'rateLimited'],
    ['400', { kind: 'answer', status: 400, body: { name: ['Too long.'] } }, 'invalid'],
    ['415', { kind: 'answer', status: 415, body: { detail: 'Unsupported.' } }, 'refused'],
  ];
  test.each(refusals)('a %s on the create refuses it', async (_, fault, kind) => {
    ask('createCompany', fault);
    expect(await create()).toMatchObject({ kind: 'refused', failure: { kind } });
    expect(await entry()).toBeUndefined();
    expect(made()).toBe(0);
  });

  const noAnswers: [string, Fault, string][] = [
    ['401', { kind: 'unauthorized' }, 'unauthorized'],
    ['403', { kind: 'forbidden' }, 'forbidden'],
    ['429', { kind: 'rateLimited', retryAfter: 3600 }, 'rateLimited'],
    ['503 that names a time', { kind: 'serverError', status: 503, retryAfter: 3600 }, 'server'],
    ['500', { kind: 'serverError' }, 'server'],
    ['a dropped connection', { kind: 'droppedBeforeWork' }, 'network'],
    ['a body cut short', { kind: 'cutShort' }, 'network'],
    ['an HTML 404', { kind: 'notFoundHtml' }, 'unreadable'],
    ['an HTML page', { kind: 'html' }, 'unreadable'],
    [
      'another Company',
      { kind: 'answer', status: 200, body: { id: 'ELSE', name: 'Else' } },
      'unreadable',
    ],
    ['another shape', { kind: 'answer', status: 200, body: { id: true } }, 'unreadable'],
  ];
  test.each(noAnswers)('nothing is sent after %s on the question', async (_, fault, kind) => {
    ask('readCompany', fault, 9);
    expect(await create()).toMatchObject({ kind: 'notSent', failure: { kind } });
    expect(sent()).toBe(0);
  });
});

describe('a refusal that names the id decides nothing', () => {
  test.each([400, 409])('%i: found, so it exists', async (status) => {
    ask('createCompany', { kind: 'answer', status, body: { id: ['Already there.'] } });
    const name = 'Made by a colleague';
    const late = calling(({ createCompany }) => ({
      createCompany: (...asked) => {
        running.linkApp.seed([{ id: 'ACME', name }]);
        return createCompany(...asked);
      },
    }));
    expect(await create(late)).toMatchObject({ kind: 'existed', company: { name } });
    expect(await entry()).toBeUndefined();
  });

  test.each([400, 409])(
    '%i in answer to the second of two sendings: it is ours',
    async (status) => {
      running.simulator.behaviour.existingId = status === 400 ? 'refuse400' : 'refuse409';
      const outcome = await create(sendingTwice());
      expect(outcome).toMatchObject({ kind: 'foundAfterLostAnswer', company: { id: 'ACME' } });
      expect(made()).toBe(1);
    },
  );

  test('a refusal of another kind may be the answer to the second sending, too', async () => {
    const tooLong: Fault = { kind: 'answer', status: 400, body: { name: ['Too long.'] } };
    const outcome = await create(sendingTwice(() => ask('createCompany', tooLong)));
    expect(outcome).toMatchObject({ kind: 'foundAfterLostAnswer' });
  });

  test.each([400, 409])(
    '%i: not found, so it is refused, in the words of the API',
    async (status) => {
      ask('createCompany', { kind: 'answer', status, body: { id: ['Not this one.'] } });
      expect(await create()).toMatchObject({
        kind: 'refused',
        failure: { words: expect.stringContaining('Not this one.') },
      });
    },
  );
});

describe('a short pause that the API asks for', () => {
  const slower: Fault = { kind: 'rateLimited', retryAfter: 5 };
  const busy: Fault = { kind: 'serverError', status: 503, retryAfter: 5 };

  test.each([
    ['429 to the question', 'readCompany', slower],
    ['503 to the question', 'readCompany', busy],
    ['429 to the create', 'createCompany', slower],
  ] as const)(
    'is waited for, and it is asked again before it is sent: a %s',
    async (_, call, fault) => {
      ask(call, fault, 2);
      expect(await create()).toMatchObject({ kind: 'created' });
      expect(made()).toBe(1);
      expect(passed).toBeGreaterThan(9000);
      for (const [index, name] of calls().entries()) {
        if (name === 'createCompany') expect(calls()[index - 1]).toBe('readCompany');
      }
    },
  );

  test('by a server in trouble, that may have taken the create, is for its user to try again', async () => {
    ask('createCompany', busy);
    expect(await create()).toMatchObject({ kind: 'unknown' });
    expect(sent()).toBe(1);
  });

  test('after a create that was done all the same finds it', async () => {
    ask('createCompany', { ...busy, afterWork: true });
    expect(await create()).toMatchObject({ kind: 'foundAfterLostAnswer' });
    expect(made()).toBe(1);
  });

  test('of more than a quarter of a minute in all is for the user to wait for', async () => {
    ask('createCompany', slower, 9);
    expect(await create()).toMatchObject({ kind: 'refused', failure: { kind: 'rateLimited' } });
    expect(passed).toBeLessThanOrEqual(15_000);
    expect(made()).toBe(0);
  });

  const unshown: [string, typeof acme | null, LikelyMatches | null][] = [
    ['likely matches are known here', acme, like],
    ['its name is to be reviewed', null, null],
  ];
  test.each(unshown)('is not shown where %s', async (_, named, known) => {
    ask('readCompany', slower);
    const pause = vi.fn(async () => true);
    const reading = vi.waitFor(() => expect(running.simulator.log).toHaveLength(1));
    const name = async () => {
      await reading;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return named;
    };
    const tools = { ...worker(), pause, findUnseen: async () => known };
    const outcome = await createCompany(tools, { ...creation, named: name() });
    const matches = known ?? { companies: [], unsettled: [] };
    expect(outcome).toEqual({ kind: 'likelyMatches', matches });
    expect(pause).not.toHaveBeenCalled();
    expect(running.simulator.log).toHaveLength(1);
  });

  test.each(['readCompany', 'createCompany'] as const)(
    'that is cancelled ends it: nothing was made (%s)',
    async (call) => {
      ask(call, slower);
      const outcome = await create({ ...worker(), pause: async () => false });
      expect(outcome).toEqual({ kind: 'notSent', failure: { kind: 'cancelled' } });
      expect(await entry()).toBeUndefined();
      expect(made()).toBe(0);
    },
  );
});

test.each([5000, 60_000])(
  'a pause of %i ms that the second sending is asked for hides no Company of the first',
  async (time) => {
    const twice = calling(({ createCompany }) => ({
      createCompany: async (...asked) => {
        await createCompany(...asked);
        return failed({ kind: 'rateLimited', retryAt: clock + time });
      },
    }));
    const outcome = await create({ ...twice, pause: async () => false });
    expect(outcome).toMatchObject({ kind: 'foundAfterLostAnswer', company: { id: 'ACME' } });
  },
);

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
  });

  test.each<[string, Fault]>([
    ['a 404 page', { kind: 'notFoundHtml' }],
    ['a 500', { kind: 'serverError' }],
    ['a dropped connection', { kind: 'droppedBeforeWork' }],
  ])('%s before the work: unknown, and not sent again', async (_, fault) => {
    ask('createCompany', fault);
    expect(await create()).toMatchObject({ kind: 'unknown' });
    expect(await create()).toMatchObject({ kind: 'unknown' });
    expect(made()).toBe(0);
    expect(sent()).toBe(1);
  });

  test('a server that commits late: unknown, and no second create until it is settled', async () => {
    ask('createCompany', { kind: 'lateCommit', milliseconds: null });
    const begun = clock;
    expect(await create()).toEqual({ kind: 'unknown', settleDeadline: begun + settlingTime });
    expect(await create()).toMatchObject({ kind: 'unknown' });
    running.simulator.commitLate();
    expect(await settle()).toMatchObject({ kind: 'foundAfterLostAnswer' });
    expect(made()).toBe(1);
  });

  test('settled as not made only once it was missing for the whole settling time', async () => {
    ask('createCompany', { kind: 'droppedBeforeWork' });
    await create();
    await settleFor(settlingTime - 2001);
    expect(await settle()).toMatchObject({ kind: 'unknown' });
    pass(1);
    expect(await settle()).toEqual({ kind: 'notMade' });
    expect(await entry()).toMatchObject({ state: 'notMade' });
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
    clock += jump;
    expect(await create()).toEqual({
      kind: 'unknown',
      settleDeadline: clock + settlingTime - 2000,
    });
    expect(await settleFor(settlingTime - 2001)).toMatchObject({ kind: 'unknown' });
    clock += jump;
    pass(1);
    expect(await settle()).toEqual({ kind: 'notMade' });
  });

  test('what passes before the attempt has ended does not count', async () => {
    ask('createCompany', { kind: 'droppedBeforeWork' });
    const slow = calling(({ createCompany }) => ({
      createCompany: async (...asked) => {
        const answer = await createCompany(...asked);
        clock += 2 * settlingTime;
        passed += 2 * settlingTime;
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
  const record = (name: string): RecordReference => ({
    ...{ record: name, system: 'hubspot', kind: 'company', tenant: '1' },
    address: `https://app.hubspot.com/contacts/1/record/0-2/${name}`,
  });

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
    vi.spyOn(journal, 'write').mockRejectedValue(full);
    await expect(create()).rejects.toThrow('full');
    expect(calls()).toEqual(['readCompany']);
  });
});

test('who waits for a create that ends otherwise is not told that it was not made', async () => {
  const [created, waited] = await Promise.all([create(), settle()]);
  expect(created).toMatchObject({ kind: 'created' });
  expect(waited).toBeUndefined();
});

test('two surfaces at once make one Company', async () => {
  const outcomes = await Promise.all([create(), create(worker())]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['created', 'existed']);
  expect(made()).toBe(1);
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
        running = await startSimulator({ existingId: 'overwrite' });
        sentAt = Number.POSITIVE_INFINITY;
        for (const each of steps) {
          if (each.do === 'fault') ask('createCompany', each.fault);
          if (each.do === 'create') await createCompany(worker(), { ...creation, linkApp });
          if (each.do === 'settle') await settleCompany(worker(), linkApp, 'ACME');
          if (each.do === 'commitLate') running.simulator.commitLate();
          if (each.do === 'setBack') clock -= each.time;
          if (each.do === 'wait') pass(each.time);
        }
        running.simulator.commitLate();
        expect(made()).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
