import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCompany } from '../../../utils/creating/create-company.ts';
import type { LikelyMatches } from '../../../utils/creating/likely-matches.ts';
import { failed } from '../../../utils/result.ts';
import {
  acme,
  ask,
  begin,
  calling,
  calls,
  clock,
  create,
  creation,
  entry,
  type Fault,
  journal,
  made,
  overrule,
  passed,
  running,
  sendingTwice,
  sent,
  watches,
  worker,
} from './played-worker.ts';

beforeEach(begin);
afterEach(() => running.close());

/** A create of a like one that is not settled. */
const like = {
  companies: [],
  unsettled: [
    { linkApp: 'agency', key: 'OTHER', body: { ...acme, id: 'OTHER' }, sentAt: 1, state: 'open' },
  ],
} satisfies LikelyMatches;

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

  test.each(['refuse400', 'refuse409', 'overwrite'] as const)(
    'an API that would %s an id that exists, in other letter case, is not sent it',
    async (existingId) => {
      running.simulator.behaviour.existingId = existingId;
      const theirs = { id: 'aCmE', name: 'Theirs' };
      running.linkApp.seed([theirs]);
      const existed = { kind: 'existed', retired: false, company: theirs };
      expect(await create()).toMatchObject(existed);
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

  const asksAgain = ['readCompany'];
  const refusals: [string, Fault, string, string[]][] = [
    ['401', { kind: 'unauthorized' }, 'unauthorized', []],
    ['403', { kind: 'forbidden' }, 'forbidden', []],
    ['429', { kind: 'rateLimited', retryAfter: 30 }, 'rateLimited', asksAgain],
    ['400', { kind: 'answer', status: 400, body: { name: ['Too long.'] } }, 'invalid', asksAgain],
    ['415', { kind: 'answer', status: 415, body: { detail: 'No.' } }, 'refused', asksAgain],
  ];
  test.each(refusals)('a %s on the create refuses it', async (_, fault, kind, asked) => {
    ask('createCompany', fault);
    expect(await create()).toMatchObject({ kind: 'refused', failure: { kind } });
    expect(calls()).toEqual(['readCompany', 'createCompany', ...asked]);
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

  test.each([
    ['a 409', 409, {}, 'unknown'],
    ['a 400 that names it', 400, { id: ['Already there.'] }, 'unknown'],
    ['a 400 that names something else', 400, { name: ['Too long.'] }, 'refused'],
  ] as const)('%s, where the API cannot be asked then', async (_, status, body, kind) => {
    ask('createCompany', { kind: 'answer', status, body });
    let asks = 0;
    const cut = calling(({ readCompany }) => ({
      readCompany: async (...asked) => {
        asks += 1;
        return asks === 1 ? await readCompany(...asked) : failed({ kind: 'network' });
      },
    }));
    expect(await create(cut)).toMatchObject({ kind });
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

  test.each([
    ['is not waited for by the question who is right', { kind: 'rateLimited', retryAfter: 30 }, 3],
    ['is, where it was another thing that refused it', { kind: 'answer', status: 409 }, 4],
  ] as const)('that comes with the question, too, %s', async (_, fault, count) => {
    ask('createCompany', fault);
    const refused = calling(({ createCompany }) => ({
      createCompany: async (...asked) => {
        const answer = await createCompany(...asked);
        ask('readCompany', { kind: 'rateLimited', retryAfter: 1 });
        return answer;
      },
    }));
    expect(await create(refused)).toMatchObject({ kind: 'refused' });
    expect(calls()).toHaveLength(count);
  });

  test('after which the API cannot be asked leaves it unknown, for the first sending may have made it', async () => {
    ask('createCompany', slower);
    const pause = async () => {
      ask('readCompany', { kind: 'unauthorized' }, 3);
      return true;
    };
    expect(await create({ ...worker(), pause })).toMatchObject({ kind: 'unknown' });
    expect(await entry()).toMatchObject({ state: 'open' });
    const asked = ['readCompany', 'readCompany', 'readCompany'];
    expect(calls(), 'and it is asked twice').toEqual(['readCompany', 'createCompany', ...asked]);
  });

  test('in which its user says what its record is: that stands when it is sent again', async () => {
    ask('createCompany', slower);
    const pause = async () => {
      await overrule();
      return true;
    };
    const conclude = vi.fn(async () => true);
    expect(await create({ ...worker(), pause, conclude })).toMatchObject({ kind: 'created' });
    expect(conclude.mock.lastCall).toMatchObject([{ kind: 'created' }, { isOverruled: true }]);
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

test('two surfaces at once make one Company', async () => {
  const outcomes = await Promise.all([create(), create(worker())]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['created', 'existed']);
  expect(made()).toBe(1);
});
