import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Edit, type EditTools, editCompany } from '../../../utils/creating/edit-company.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import { usualTimeLimits } from '../../../utils/link-api/time-limits.ts';
import type { FaultRequest } from '../../simulator/fault.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';

type Fault = FaultRequest['fault'];

let running: RunningSimulator;

function tools(): EditTools {
  const api = createLinkApi({
    token: running.token,
    baseAddress: running.address,
    timeLimits: { ...usualTimeLimits, pause: 5 },
  });
  return { api, lock: (linkApp, id, work) => navigator.locks.request(`${linkApp} ${id}`, work) };
}

const seen = { name: 'Acme', pageEnabled: true };
const edit = (changes: Edit['changes'], asSeen: Edit['seen'] = seen, atWork = tools()) =>
  editCompany(atWork, 'agency', 'ACME', { seen: asSeen, changes });
const editAt = (id: string) =>
  editCompany(tools(), 'agency', id, { seen, changes: { name: 'New' } });
const ask = (call: 'readCompany' | 'editCompany', fault: Fault, times: number | null = 1) =>
  running.simulator.faults.ask({ fault, call, times });
const calls = () => running.simulator.log.map(({ call }) => call);
const bodies = () =>
  running.simulator.log.flatMap(({ call, body }) => (call === 'editCompany' ? [body] : []));
const stands = () => {
  const { name, pageEnabled } = running.linkApp.company('ACME') ?? {};
  return { name, pageEnabled };
};

beforeEach(async () => {
  running = await startSimulator();
  running.linkApp.seed([{ id: 'ACME', name: 'Acme' }]);
});
afterEach(async () => {
  expect(running.linkApp.acceptedCreates()).toEqual([]);
  await running.close();
});

describe('an edit that is answered', () => {
  test('reads first, sends once', async () => {
    expect(await edit({ name: 'New' })).toMatchObject({ kind: 'edited', company: { name: 'New' } });
    expect(calls()).toEqual(['readCompany', 'editCompany']);
  });

  test.each<[string, boolean, Edit['changes'], object]>([
    ['the name, page on', true, { name: 'New' }, { name: 'New', page_enabled: true }],
    ['the name, page off', false, { name: 'New' }, { name: 'New', page_enabled: false }],
    ['the page, off', true, { pageEnabled: false }, { name: 'Acme', page_enabled: false }],
    ['the page, on', false, { pageEnabled: true }, { name: 'Acme', page_enabled: true }],
    ['both', true, { name: 'New', pageEnabled: false }, { name: 'New', page_enabled: false }],
    ['the name away', false, { name: '' }, { name: '', page_enabled: false }],
  ])('sends both fields: %s', async (_, pageEnabled, changes, body) => {
    running.linkApp.edit('ACME', { pageEnabled });
    expect(await edit(changes, { name: 'Acme', pageEnabled })).toMatchObject({ kind: 'edited' });
    expect(bodies()).toEqual([body]);
    expect(stands()).toEqual({ name: 'Acme', pageEnabled, ...changes });
  });

  test('leaves a name out that the API does not have', async () => {
    running.linkApp.edit('ACME', { name: null });
    const outcome = await edit({ pageEnabled: false }, { name: null, pageEnabled: true });
    expect(outcome).toMatchObject({ kind: 'edited' });
    expect(bodies()).toEqual([{ page_enabled: false }]);
  });

  test('takes a missing name and an empty one for the same', async () => {
    running.linkApp.edit('ACME', { name: null });
    const outcome = await edit({ name: 'New' }, { name: '', pageEnabled: true });
    expect(outcome).toMatchObject({ kind: 'edited', company: { name: 'New' } });
  });

  test('speaks of a Company as the API spells it', async () => {
    running.linkApp.seed([{ id: 'my_Client-1', name: 'Acme' }]);
    const outcome = await editAt('MY_CLIENT-1');
    expect(outcome).toMatchObject({ kind: 'edited', company: { id: 'my_Client-1', name: 'New' } });
    expect(running.simulator.log[1]?.path).toBe('/link/company/my_Client-1/');
  });

  test('sends nothing where all stands as it was wanted', async () => {
    running.linkApp.edit('ACME', { name: 'New' });
    expect(await edit({ name: 'New' })).toMatchObject({ kind: 'edited', company: { name: 'New' } });
    expect(calls()).toEqual(['readCompany']);
  });

  test('two at once follow each other: the second sees the change of the first', async () => {
    const outcomes = await Promise.all([edit({ name: 'One' }), edit({ name: 'Two' })]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['edited', 'changedMeanwhile']);
    expect(stands().name).toBe('One');
  });
});

describe('a page that the API does not tell', () => {
  const withoutPage = { name: 'Acme', pageEnabled: null };
  beforeEach(() => ask('readCompany', { kind: 'noLinkPage' }, null));

  test('is for the user to choose, before anything is sent', async () => {
    expect(await edit({ name: 'New' }, withoutPage)).toMatchObject({
      kind: 'pageUnknown',
      company: { name: 'Acme', linkPage: null },
    });
    expect(calls()).toEqual(['readCompany']);
  });

  test('is for the user to choose, though it was told before', async () => {
    expect(await edit({ name: 'New' }, seen)).toMatchObject({ kind: 'pageUnknown' });
    expect(bodies()).toEqual([]);
  });

  test('hides no colleague’s change of the name', async () => {
    running.linkApp.edit('ACME', { name: 'Theirs' });
    expect(await edit({ name: 'New' }, withoutPage)).toMatchObject({
      kind: 'changedMeanwhile',
      company: { name: 'Theirs' },
    });
    expect(bodies()).toEqual([]);
  });

  test.each([true, false])('chosen: %j', async (pageEnabled) => {
    expect(await edit({ name: 'New', pageEnabled }, withoutPage)).toMatchObject({ kind: 'edited' });
    expect(bodies()).toEqual([{ name: 'New', page_enabled: pageEnabled }]);
    expect(stands()).toEqual({ name: 'New', pageEnabled });
  });

  test('a lost answer: the new name shows that the edit has come through', async () => {
    ask('editCompany', { kind: 'droppedAfterWork' });
    const outcome = await edit({ name: 'New', pageEnabled: false }, withoutPage);
    expect(outcome).toMatchObject({ kind: 'edited', company: { name: 'New', linkPage: null } });
    expect(bodies()).toHaveLength(1);
  });

  test('a lost answer: nothing shows it where only the page was changed', async () => {
    ask('editCompany', { kind: 'droppedAfterWork' }, 2);
    expect(await edit({ pageEnabled: false }, withoutPage)).toMatchObject({ kind: 'unknown' });
    expect(bodies()).toHaveLength(2);
    expect(stands()).toEqual({ name: 'Acme', pageEnabled: false });
  });
});

describe('a colleague’s change in between', () => {
  test.each<[string, Parameters<RunningSimulator['linkApp']['edit']>[1], Edit['changes']]>([
    ['the name, while the name is changed', { name: 'Theirs' }, { name: 'Mine' }],
    ['the name, while the page is', { name: 'Theirs' }, { pageEnabled: false }],
    ['the name taken away', { name: null }, { name: 'Mine' }],
    ['the page off, while the name is changed', { pageEnabled: false }, { name: 'Mine' }],
    ['both', { name: 'Theirs', pageEnabled: false }, { name: 'Mine' }],
  ])('%s: shown, and nothing is sent', async (_, theirs, mine) => {
    running.linkApp.edit('ACME', theirs);
    const outcome = await edit(mine);
    expect(outcome).toMatchObject({
      kind: 'changedMeanwhile',
      company: {
        name: stands().name,
        linkPage: { enabled: stands().pageEnabled },
      },
    });
    expect(calls()).toEqual(['readCompany']);
    expect(stands()).toEqual({ ...seen, ...theirs });
  });

  test('the page on, while the name is changed', async () => {
    const outcome = await edit({ name: 'Mine' }, { name: 'Acme', pageEnabled: false });
    expect(outcome).toMatchObject({
      kind: 'changedMeanwhile',
      company: { linkPage: { enabled: true } },
    });
    expect(bodies()).toEqual([]);
  });

  test.each<[string, Fault, Parameters<RunningSimulator['linkApp']['edit']>[1]]>([
    ['done', { kind: 'droppedAfterWork' }, { pageEnabled: false }],
    ['not done', { kind: 'droppedBeforeWork' }, { name: 'Theirs' }],
  ])(
    'after an edit that was %s, its answer lost: shown, and not overwritten',
    async (_, fault, theirs) => {
      ask('editCompany', fault);
      const atWork = tools();
      const { readCompany } = atWork.api;
      let reads = 0;
      atWork.api.readCompany = (id, options) => {
        reads += 1;
        if (reads === 2) running.linkApp.edit('ACME', theirs);
        return readCompany(id, options);
      };
      const outcome = await edit({ name: 'Mine' }, seen, atWork);
      expect(outcome).toMatchObject({ kind: 'changedMeanwhile', company: { id: 'ACME' } });
      expect(bodies()).toHaveLength(1);
      expect(stands()).toMatchObject(theirs);
    },
  );
});

describe('what the read says', () => {
  test.each<[string, Fault, object]>([
    ['404', { kind: 'answer', status: 404, body: {} }, { kind: 'notFound' }],
    ['401', { kind: 'unauthorized' }, { kind: 'unauthorized' }],
    ['403', { kind: 'forbidden' }, { kind: 'forbidden' }],
    ['a 404 page', { kind: 'notFoundHtml' }, { kind: 'unreadable', status: 404 }],
    ['429', { kind: 'rateLimited', retryAfter: 60 }, { kind: 'rateLimited' }],
    ['500', { kind: 'serverError' }, { kind: 'server', status: 500 }],
    ['no answer', { kind: 'droppedBeforeWork' }, { kind: 'network' }],
    ['another Company', { kind: 'answer', status: 200, body: { id: 'B' } }, { kind: 'unreadable' }],
  ])('%s: nothing is sent', async (_, fault, failure) => {
    ask('readCompany', fault, null);
    expect(await edit({ name: 'New' })).toMatchObject({ kind: 'notSent', failure });
    expect(bodies()).toEqual([]);
    expect(stands()).toEqual(seen);
  });

  test.each(['NONE', '', '.', '..'])('%j is nobody: never posted to', async (id) => {
    expect(await editAt(id)).toMatchObject({
      kind: 'notSent',
      failure: { kind: 'notFound' },
    });
    expect(running.simulator.log.some(({ method }) => method === 'POST')).toBe(false);
  });
});

describe('a refusal', () => {
  test.each<[string, Fault, object]>([
    ['401', { kind: 'unauthorized' }, { kind: 'unauthorized' }],
    ['403', { kind: 'forbidden' }, { kind: 'forbidden' }],
    ['404', { kind: 'answer', status: 404, body: {} }, { kind: 'notFound' }],
    ['409', { kind: 'answer', status: 409, body: {} }, { kind: 'exists' }],
    ['429', { kind: 'rateLimited', retryAfter: 30 }, { kind: 'rateLimited' }],
    ['415', { kind: 'answer', status: 415, body: {} }, { kind: 'refused', status: 415 }],
    [
      '400',
      { kind: 'answer', status: 400, body: { name: ['Too rude.'] } },
      { kind: 'invalid', fields: { name: ['Too rude.'] }, words: 'name: Too rude.' },
    ],
  ])('%s is told, and not repeated', async (_, fault, failure) => {
    ask('editCompany', fault, null);
    expect(await edit({ name: 'New' })).toMatchObject({ kind: 'refused', failure });
    expect(calls()).toEqual(['readCompany', 'editCompany']);
    expect(stands()).toEqual(seen);
  });

  test('of a name that is too long', async () => {
    expect(await edit({ name: 'x'.repeat(1025) })).toMatchObject({
      kind: 'refused',
      failure: { kind: 'invalid', fields: { name: [expect.any(String)] } },
    });
  });
});

describe('an answer that is lost', () => {
  test.each<[string, Fault]>([
    ['a dropped connection', { kind: 'droppedAfterWork' }],
    ['a body cut short', { kind: 'cutShort' }],
    ['a page', { kind: 'html' }],
    ['another shape', { kind: 'wrongShape' }],
    ['a 500 after the work', { kind: 'serverError', afterWork: true }],
  ])('%s: found as wanted', async (_, fault) => {
    ask('editCompany', fault);
    expect(await edit({ name: 'New' })).toMatchObject({ kind: 'edited', company: { name: 'New' } });
    expect(calls()).toEqual(['readCompany', 'editCompany', 'readCompany']);
  });

  const undone: [string, Fault][] = [
    ['a dropped connection', { kind: 'droppedBeforeWork' }],
    ['a 500', { kind: 'serverError' }],
    ['a 408', { kind: 'answer', status: 408, body: {} }],
  ];
  test.each(undone)('%s: found untouched, and sent once more', async (_, fault) => {
    ask('editCompany', fault);
    expect(await edit({ name: 'New' })).toMatchObject({ kind: 'edited' });
    expect(calls()).toEqual(['readCompany', 'editCompany', 'readCompany', 'editCompany']);
    expect(bodies()[1]).toEqual(bodies()[0]);
    expect(stands().name).toBe('New');
  });

  test.each(undone)('%s, again and again: unknown', async (_, fault) => {
    ask('editCompany', fault, null);
    expect(await edit({ name: 'New' })).toMatchObject({
      kind: 'unknown',
      failure: { kind: expect.any(String) },
    });
    expect(bodies()).toHaveLength(2);
  });

  test.each<[string, Fault['kind'], object]>([
    ['lost, and found as wanted', 'droppedAfterWork', { kind: 'edited', company: { name: 'New' } }],
    ['refused, and told so', 'forbidden', { kind: 'refused', failure: { kind: 'forbidden' } }],
  ])('and sent again, is %s', async (_, kind, outcome) => {
    ask('editCompany', { kind: 'droppedBeforeWork' });
    ask('editCompany', { kind } as Fault);
    expect(await edit({ name: 'New' })).toMatchObject(outcome);
  });

  test.each<[string, Fault, string]>([
    ['cannot be read', { kind: 'unauthorized' }, 'unauthorized'],
    ['is not there', { kind: 'answer', status: 404, body: {} }, 'notFound'],
  ])('and the Company %s: unknown, and not posted to again', async (_, fault, kind) => {
    ask('editCompany', { kind: 'droppedAfterWork' });
    const atWork = tools();
    const { editCompany: sendEdit } = atWork.api;
    atWork.api.editCompany = (id, fields, options) => {
      ask('readCompany', fault);
      return sendEdit(id, fields, options);
    };
    expect(await edit({ name: 'New' }, seen, atWork)).toMatchObject({
      kind: 'unknown',
      failure: { kind },
    });
    expect(bodies()).toHaveLength(1);
  });
});

describe('whatever is lost', () => {
  const fault = fc.constantFrom<Fault>(
    { kind: 'droppedBeforeWork' },
    { kind: 'droppedAfterWork' },
    { kind: 'cutShort' },
    { kind: 'html' },
    { kind: 'serverError', afterWork: true },
    { kind: 'noLinkPage' },
    { kind: 'forbidden' },
  );
  const changes = fc.record(
    { name: fc.constantFrom('Acme', 'New', ''), pageEnabled: fc.boolean() },
    { requiredKeys: [] },
  );

  test('what is told as edited is so, and what was not changed is kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { maxLength: 3 }),
        changes,
        fc.boolean(),
        async (faults, wanted, pageEnabled) => {
          running.simulator.faults.clear();
          running.linkApp.seed([{ id: 'ACME', name: 'Acme', pageEnabled }]);
          for (const each of faults) ask('editCompany', each);
          const outcome = await edit(wanted, { name: 'Acme', pageEnabled });
          const before = { name: 'Acme', pageEnabled };
          const after = { ...before, ...wanted };
          if (outcome.kind === 'edited') expect(stands()).toEqual(after);
          else expect([before, after]).toContainEqual(stands());
        },
      ),
    );
  });
});
