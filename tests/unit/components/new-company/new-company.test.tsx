// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NewCompany } from '../../../../components/new-company/new-company.tsx';
import type { Afterwards } from '../../../../components/new-company/use-create.ts';
import { emptyDraft } from '../../../../components/workspace/new-draft.ts';
import { LinkAppQuestion } from '../../../../components/workspace/record-line.tsx';
import { announceChange } from '../../../../utils/companies/directory-changes.ts';
import type { Draft } from '../../../../utils/companies/draft.ts';
import { openForWriting } from '../../../../utils/companies/open-for-writing.ts';
import { announcePause } from '../../../../utils/creating/create-pauses.ts';
import type { JournalEntry } from '../../../../utils/creating/journal-entry.ts';
import { company, directoryOf } from '../directory.ts';
import { agencyApp, asked, inWorkspace } from '../fake-workspace.tsx';
import {
  box,
  button,
  draw,
  eventually,
  hasButton,
  pressEnter,
  rest,
  text,
  textsOf,
  type,
} from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const empty = emptyDraft('a', true, [], 1);
const acme = company('ACME', 'Acme, Inc.');
/** Past the time in which an Enter may have been meant for the view before. */
const settle = () => {
  const later = performance.now() + 310;
  vi.spyOn(performance, 'now').mockReturnValue(later);
};

async function open(
  part: {
    initial?: Partial<Draft>;
    enter?: Afterwards;
    isLinkAppOpen?: boolean;
    isSwitching?: boolean;
  } = {},
): Promise<void> {
  const { isLinkAppOpen = false, isSwitching = false } = part;
  draw(
    await inWorkspace(
      {
        ...{ isLinkAppOpen, isSwitching, directory: await directoryOf([acme]) },
        linkApps: [agencyApp, { ...agencyApp, id: 'b', label: 'B' }],
        settings: { pageEnabled: true, enter: part.enter ?? 'copy' },
      },
      <NewCompany
        initial={{ ...empty, ...part.initial }}
        above={isLinkAppOpen && <LinkAppQuestion />}
      />,
    ),
  );
  await rest();
}

const answers = (outcome: unknown) => ask.mockResolvedValueOnce({ ok: true, value: outcome });
const settles = (outcome: object) => answers({ outcome, lastAction: null });
const done = (outcome: unknown) => answers({ kind: 'done', outcome, copy: null, open: null });
const creates = () => ask.mock.calls.filter(([name]) => name === 'createCompany');

/** A create that is answered once the test says so. */
async function beginCreate() {
  await open({ initial: { name: 'Beta', id: 'B1' } });
  const creating = Promise.withResolvers<unknown>();
  ask.mockReturnValueOnce(creating.promise);
  button('Create').click();
  await eventually(() => expect(creates()).toHaveLength(1));
  const gestureAt: number = creates()[0]?.[1].gestureAt;
  return { gestureAt, answer: creating.resolve };
}

/** The form as it is opened, and the press that creates what stands in it. */
async function create(initial: Partial<Draft>): Promise<void> {
  await open({ initial });
  button('Create').click();
}
const beta = { name: 'Beta', id: 'B1', idTyped: true };

beforeEach(() => {
  // An answer that says that the worker ended would be followed by another question, into the next test.
  ask.mockReturnValue(new Promise(() => undefined));
});

test('while another Link APP is on its way the one before gets no Company, by press or Enter', async () => {
  await open({ initial: { name: 'Beta', id: 'BETA' }, isSwitching: true });
  settle();
  button('Create and copy link').click();
  pressEnter('Name');
  await rest();
  expect(creates()).toEqual([]);
  expect(text()).not.toContain('Creating');
});

describe('the id', () => {
  test('follows the name until it is typed, and again once it is empty', async () => {
    await open();
    type('Name', 'Beta Ltd');
    await eventually(() => expect(box('Company id').value).toBe('BETA'));
    type('Company id', 'B1');
    type('Name', 'Gamma');
    await rest();
    expect(box('Company id').value).toBe('B1');
    type('Company id', '');
    type('Name', 'Gamma Inc');
    await eventually(() => expect(box('Company id').value).toBe('GAMMA'));
  });

  test.each([
    ['a b', 'can’t have spaces'],
    ['Ромашка', 'letters A to Z'],
    ['😀', 'letters A to Z'],
    ['demo-1', 'letters A to Z'],
    ['..', 'letters A to Z'],
    ['A'.repeat(1025), '1,024'],
  ])('%s is refused with a reason, and nothing is sent', async (id, reason) => {
    await open();
    type('Company id', id);
    await rest();
    const input = box('Company id');
    const words = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(words?.textContent).toContain(reason);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    button('Create').click();
    await rest();
    expect(creates()).toEqual([]);
    expect(input.value).toBe(id);
  });

  test('and the name are sent as they are seen', async () => {
    await open();
    type('Name', '\u200BBe\u00ADta  Ltd\u202C');
    await eventually(() => expect(box('Company id').value).toBe('BETA'));
    type('Company id', 'BETA\u200B1');
    await rest();
    expect(box('Company id').value).toBe('BETA1');
    done({ kind: 'created', company: acme });
    button('Create').click();
    await eventually(() => expect(creates()).toHaveLength(1));
    expect(creates()[0]?.[1]).toMatchObject({ id: 'BETA1', name: 'Beta Ltd' });
  });

  test('that is missing is asked for only once the user wants to create', async () => {
    await open();
    expect(text()).not.toContain('Enter a Company id');
    button('Create').click();
    await eventually(() => expect(text()).toContain('Enter a Company id'));
    expect(creates()).toEqual([]);
  });

  test('that is missing beside a name that is too long is told with it, and that has the focus', async () => {
    await open({ initial: { name: 'A'.repeat(1025), id: 'A' } });
    type('Company id', '');
    box('Company id').focus();
    button('Create').click();
    await eventually(() => expect(text()).toContain('Enter a Company id'));
    expect(text()).toContain('1,024 characters');
    expect(document.activeElement).toBe(box('Name'));
    expect(creates()).toEqual([]);
  });

  test('that is taken, in other letter case too, leads to its Company and gets no number', async () => {
    await open();
    type('Company id', 'acme');
    await eventually(() => expect(text()).toContain('ACME already exists in Agency APP'));
    expect(box('Company id').value).toBe('acme');
    button('Use this Company').click();
    expect(asked.useExisting.mock.lastCall?.[0]).toMatchObject({ id: 'ACME' });
  });

  test('is asked for with a word of warning until there is a list, or the API has none', async () => {
    const warning = 'The list of Companies hasn’t been read yet';
    const database = await openForWriting();
    const attemptedAt = Date.now();
    const none = { linkApp: 'a', attemptedAt, refreshedAt: null, count: 0, broken: 0 };
    await database.put('lists', { ...none, state: 'refreshing' });
    await open();
    type('Company id', 'free1');
    await eventually(() => expect(text()).toContain(warning));
    ask.mockResolvedValueOnce({ ok: false, error: { kind: 'notFound' } });
    button('Check').click();
    await eventually(() => expect(text()).toContain('is free in'));
    expect(text()).toContain(warning);
    await database.put('lists', { ...none, state: 'unavailable' });
    announceChange({ linkApp: 'a' });
    await eventually(() => expect(text()).not.toContain(warning));
  });

  test('that is not known here is said to be so, with the age of the list, until the API is asked', async () => {
    const database = await openForWriting();
    const refreshedAt = Date.now() - 2 * 60_000;
    const list = {
      linkApp: 'a',
      state: 'complete',
      attemptedAt: refreshedAt,
      refreshedAt,
    } as const;
    await database.put('lists', { ...list, count: 1, broken: 0 });
    await open();
    expect(text()).not.toContain('No Company in the list has this id');
    type('Company id', 'free1');
    await eventually(() => expect(text()).toContain('updated 2 minutes ago'));
    for (const id of ['acme', 'no id']) {
      type('Company id', id);
      await eventually(() => expect(text()).not.toContain('No Company in the list has this id'));
    }
    type('Company id', 'free1');
    await rest();
    ask.mockResolvedValueOnce({ ok: false, error: { kind: 'notFound' } });
    button('Check').click();
    await eventually(() => expect(text()).toContain('FREE1 is free'));
    expect(text()).not.toContain('No Company in the list has this id');
    await database.clear('lists');
  });

  test('is checked with the API only by its button', async () => {
    await open();
    type('Company id', 'free1');
    await rest();
    expect(ask).not.toHaveBeenCalled();
    ask.mockResolvedValueOnce({ ok: false, error: { kind: 'notFound' } });
    button('Check').click();
    await eventually(() => expect(text()).toContain('FREE1 is free in Agency APP.'));
    type('Company id', 'free2');
    await rest();
    expect(text()).not.toContain('is free');
  });
});

test('a like name is hinted at while one types', async () => {
  await open();
  type('Name', 'ACME GmbH');
  type('Company id', 'X1');
  await eventually(() => expect(text()).toContain('A Company with a similar name exists'));
});

describe('Enter', () => {
  test.each<[Afterwards, boolean, Afterwards]>([
    ['copy', true, 'copy'],
    ['open', true, 'open'],
    ['nothing', true, 'nothing'],
    ['copy', false, 'nothing'],
  ])('chosen as %s, with the page %s, does %s', async (enter, pageEnabled, afterwards) => {
    await open({ enter, initial: { id: 'B1', pageEnabled } });
    settle();
    pressEnter('Company id');
    await eventually(() => expect(creates()[0]?.[1]).toMatchObject({ afterwards, pageEnabled }));
  });

  test.each([
    ['that ends a composition', { isComposing: true }],
    ['that a browser tells by 229', { keyCode: 229 }],
    ['that is held down', { repeat: true }],
  ])('%s creates nothing', async (_, how) => {
    await open({ initial: { id: 'B1' } });
    settle();
    pressEnter('Name', how);
    await rest();
    expect(creates()).toEqual([]);
  });

  test('that was meant for the view before creates nothing', async () => {
    await open({ initial: { id: 'B1' } });
    pressEnter('Name');
    await rest();
    expect(creates()).toEqual([]);
  });
});

test('with the page off there is no link: only Create can be pressed', async () => {
  await open({ initial: { pageEnabled: false } });
  expect(button('Create and copy link').disabled).toBe(true);
  expect(button('Create and open page').disabled).toBe(true);
  expect(button('Create').disabled).toBe(false);
});

test('a double click creates once, and keeps the focus', async () => {
  await open({ initial: { name: 'Beta', id: 'B1' } });
  const creating = Promise.withResolvers<unknown>();
  ask.mockReturnValueOnce(creating.promise);
  const create = button('Create and copy link');
  create.focus();
  create.click();
  create.click();
  await rest();
  create.click();
  await rest();
  expect(creates()).toHaveLength(1);
  expect(document.activeElement).toBe(create);
  expect(create.getAttribute('aria-disabled')).toBe('true');
  const made = company('B1', 'Beta');
  const outcome = { kind: 'created', company: made };
  creating.resolve({ ok: true, value: { kind: 'done', outcome } });
  await eventually(() => expect(asked.made.mock.lastCall?.[0]).toEqual(made));
});

test('each change is handed on, to be kept', async () => {
  await open();
  type('Name', 'Beta');
  await eventually(() =>
    expect(asked.typed).toHaveBeenLastCalledWith(
      expect.objectContaining({ name: 'Beta', id: 'BETA', idTyped: false }),
    ),
  );
});

test.each([
  [{ kind: 'refused', failure: { kind: 'invalid', fields: { name: ['Too rude.'] } } }, 'Too rude.'],
  [{ kind: 'notSent', failure: { kind: 'network' } }, 'couldn’t reach'],
  [{ kind: 'unknown', settleDeadline: 1 }, 'We’ll keep checking until Conduit answers.'],
  [{ kind: 'notMade' }, 'You can create it again'],
  [{ kind: 'existed', company: acme, retired: false }, 'Acme, Inc. already exists'],
  [{ kind: 'existed', company: acme, retired: true }, 'is retired'],
])('%j is told, and the form keeps its content', async (outcome, words) => {
  done(outcome);
  await create(beta);
  await eventually(() => expect(text()).toContain(words));
  expect(box('Name').value).toBe('Beta');
  expect(box('Company id').value).toBe('B1');
  expect(asked.made).not.toHaveBeenCalled();
});

test('what the API says of a field goes once the field is changed', async () => {
  done({ kind: 'refused', failure: { kind: 'invalid', fields: { id: ['Reserved.'] } } });
  await create(beta);
  await eventually(() => expect(box('Company id').getAttribute('aria-invalid')).toBe('true'));
  type('Company id', 'B2');
  await rest();
  expect(box('Company id').getAttribute('aria-invalid')).toBe('false');
});

/** The worker ends with so many questions. */
function interrupt(times: number): void {
  for (let time = 0; time < times; time += 1) {
    ask.mockResolvedValueOnce({ ok: false, error: { kind: 'interrupted' } });
  }
}

test('an answer that never comes is found out by asking', async () => {
  interrupt(1);
  settles({ kind: 'foundAfterLostAnswer', company: company('B1', 'Beta') });
  await create(beta);
  await eventually(() => expect(asked.made).toHaveBeenCalled());
  expect(ask.mock.calls.map(([name]) => name)).toEqual(['createCompany', 'settleCompany']);
});

test('a worker that ends with the question, too, is followed by one that answers', async () => {
  interrupt(2);
  settles({ kind: 'notMade' });
  await create(beta);
  await eventually(() => expect(text()).toContain('Beta was not created'));
  expect(ask).toHaveBeenCalledTimes(3);
});

test('an answer that never comes, and cannot be asked for, leaves it unknown', async () => {
  interrupt(3);
  await create(beta);
  await eventually(() =>
    expect(text()).toContain('We lost the connection while creating Beta in Agency APP'),
  );
  expect(hasButton('Check again')).toBe(true);
});

describe('a create of this id whose answer was lost, before the form was opened', () => {
  const lost = async (state: JournalEntry['state']) => {
    const body = { id: 'B1', name: 'Beta', pageEnabled: true };
    const entry: JournalEntry = { linkApp: 'a', key: 'B1', body, sentAt: Date.now(), state };
    await (await openForWriting()).put('journal', entry);
    await open({ initial: { name: 'Beta', id: 'b1', idTyped: true } });
    await eventually(() => expect(text()).toContain('Beta'));
  };
  afterEach(async () => (await openForWriting()).clear('journal'));

  test('is told, and asked for again by its button', async () => {
    await lost('open');
    expect(text()).toContain('We lost the connection while creating Beta in Agency APP');
    button('Check again').click();
    await eventually(() => expect(ask.mock.calls.at(-1)?.[0]).toBe('settleCompany'));
  });

  test('is told where it turned out not to be made', async () => {
    await lost('notMade');
    expect(text()).toContain('Beta was not created: it isn’t in Conduit.');
  });

  test('is not told of another id', async () => {
    await lost('open');
    type('Company id', 'B2');
    await rest();
    expect(text()).not.toContain('We lost the connection');
  });
});

test('a pause that Conduit asks for is told, and can be cancelled', async () => {
  const { gestureAt, answer } = await beginCreate();
  announcePause({ gestureAt: gestureAt + 1, time: 9000 });
  announcePause({ gestureAt, time: 4000 });
  await eventually(() => expect(text()).toContain('Conduit asks us to wait 4 seconds…'));
  button('Cancel').click();
  expect(ask.mock.calls.at(-1)).toEqual(['cancelCreate', { gestureAt }]);
  announcePause({ gestureAt, time: null });
  await eventually(() => expect(hasButton('Cancel')).toBe(false));
  const outcome = { kind: 'notSent', failure: { kind: 'cancelled' } };
  answer({ ok: true, value: { kind: 'done', outcome, copy: null, open: null } });
  await eventually(() => expect(text()).toContain('Cancelled.'));
});

test('nothing waits any more once the worker that waited has died', async () => {
  const { gestureAt, answer } = await beginCreate();
  announcePause({ gestureAt, time: 4000 });
  await eventually(() => expect(hasButton('Cancel')).toBe(true));
  ask.mockReturnValueOnce(new Promise(() => undefined));
  answer({ ok: false, error: { kind: 'interrupted' } });
  await eventually(() => expect(hasButton('Cancel')).toBe(false));
  expect(text()).not.toContain('Conduit asks us to wait');
});

describe('likely matches', () => {
  const body = { id: 'ACME1', name: 'ACME', pageEnabled: true };
  const waiting: JournalEntry = { linkApp: 'a', key: 'ACME1', body, sentAt: 1, state: 'open' };
  const review = async () => {
    await open({ initial: { name: 'Acme', id: 'ACME2', idTyped: true } });
    answers({ kind: 'likelyMatches', companies: [acme], unsettled: [waiting] });
    button('Create and copy link').click();
    await eventually(() => expect(hasButton('Create anyway')).toBe(true));
  };

  test('are reviewed before anything is made', async () => {
    await review();
    button('Use this Company').click();
    expect(asked.useExisting.mock.lastCall?.[0]).toEqual(acme);
    expect(creates()).toHaveLength(1);
  });

  test('do not hinder a create that is wanted all the same', async () => {
    await review();
    button('Create anyway').click();
    await eventually(() => expect(creates()).toHaveLength(2));
    expect(creates()[1]?.[1]).toMatchObject({ id: 'ACME2', afterwards: 'copy' });
    const seen = { companies: [acme.key], unsettled: [waiting.key] };
    expect(creates()[1]?.[1]).toMatchObject({ seen });
  });

  test('that are not settled are asked for, and turn into Companies or go', async () => {
    await review();
    expect(text()).toContain('Not confirmed yet: we’ll keep checking until Conduit answers.');
    settles({ kind: 'foundAfterLostAnswer', company: company('ACME1', 'ACME') });
    button('Check again').click();
    await eventually(() => expect(hasButton('Check again')).toBe(false));
    expect(ask.mock.calls).toContainEqual(['settleCompany', { linkApp: 'a', id: 'ACME1' }]);
    button('Create anyway').click();
    await eventually(() => expect(creates()).toHaveLength(2));
    const seen = { companies: [acme.key, 'ACME1'], unsettled: [] };
    expect(creates()[1]?.[1]).toMatchObject({ seen });
  });

  test('are left for the form with its content', async () => {
    await review();
    button('Back').click();
    await eventually(() => expect(box('Name').value).toBe('Acme'));
    expect(box('Company id').value).toBe('ACME2');
  });
});

describe('the primary button is what should be done', () => {
  const primary = () => textsOf('button.primary');

  test('with an id that is taken: to use its Company, and there is no way to create', async () => {
    await open({ initial: { name: 'Zeta', id: 'acme', idTyped: true } });
    await eventually(() => expect(primary()).toEqual(['Use this Company']));
    expect(hasButton('Create')).toBe(false);
    settle();
    pressEnter('Name');
    await rest();
    expect(document.activeElement).toBe(button('Use this Company'));
    expect(creates()).toEqual([]);
    expect(asked.useExisting).not.toHaveBeenCalled();
    type('Company id', 'ACME2');
    await eventually(() => expect(primary()).toEqual(['Create and copy link']));
  });

  test('where nobody knows whether it was created: to ask again', async () => {
    done({ kind: 'unknown', settleDeadline: Date.now() + 60_000 });
    await create({ name: 'Zeta', id: 'ZETA', idTyped: true });
    await eventually(() => expect(primary()).toEqual(['Check again']));
    expect(hasButton('Create')).toBe(false);
  });

  test('with one Company of a like name: to use that, and a press leads to the review', async () => {
    await open({ initial: { name: 'ACME GmbH', id: 'ACME7', idTyped: true } });
    await eventually(() => expect(primary()).toEqual(['Use this Company']));
    expect(button('Create and copy link').disabled).toBe(false);
  });

  test('with several Link APPs and none settled: to choose one; Enter and the buttons lead there', async () => {
    await open({ initial: { name: 'Zeta', id: 'ZETA', idTyped: true }, isLinkAppOpen: true });
    const [first] = document.querySelectorAll<HTMLInputElement>('input[type=radio]');
    expect(primary()).toEqual([]);
    const create = button('Create and copy link');
    const reason = document.getElementById(create.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toContain('Choose the Link APP first');
    settle();
    for (const press of [() => pressEnter('Name'), () => create.click()]) {
      box('Name').focus();
      press();
      await rest();
      expect(document.activeElement).toBe(first);
    }
    expect(creates()).toEqual([]);
    first?.click();
    expect(asked.chooseLinkApp).toHaveBeenCalledWith('a');
  });
});
