// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BulkPage } from '../../../../components/bulk/bulk-page.tsx';
import type { BulkStart } from '../../../../components/bulk/load-bulk.ts';
import { DirectoryReader } from '../../../../utils/companies/directory-reader.ts';
import type { LinkApp } from '../../../../utils/link-apps/link-app.ts';
import type { Request } from '../../../../utils/messages.ts';
import { collectedCountItem, collectRequestItem, linkAppsItem } from '../../../../utils/storage.ts';
import { linkAppOf } from '../../examples.ts';
import { company } from '../directory.ts';
import {
  box,
  button,
  choose,
  draw,
  eventually,
  hasButton,
  rest,
  text,
  textsOf,
  type,
} from '../page.ts';
import { answerOfStore, emptyRuns, opened, runs } from './batch-in-page.ts';

vi.mock('../../../../components/bulk/open-batch-worker.ts', async () => ({
  openBatchWorker: (await import('./batch-in-page.ts')).openBatchInPage,
}));
const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const agency = linkAppOf('a', 'Agency APP');
const other: LinkApp = { ...agency, id: 'b', label: 'Other APP', colour: 'red' };

// happy-dom has none.
Object.defineProperty(navigator, 'locks', {
  value: { request: (_: string, work: () => unknown) => work() },
});

let answers: Record<string, unknown>;

beforeEach(async () => {
  answers = {};
  ask.mockImplementation(
    async (name: 'beginBatch', values: Request<'beginBatch'>) =>
      answers[name] ??
      (await answerOfStore(name, values)) ?? { ok: false, error: { kind: 'interrupted' } },
  );
  await emptyRuns();
});

const said = () => textsOf('[role=status]').join(' ');
const states = () => textsOf('[data-place] .sheet-state > .ellipsis');

async function show(part: Partial<BulkStart> = {}): Promise<void> {
  const reader = await runs();
  const start: BulkStart = {
    ...{ linkApps: [agency], settings: { pageEnabled: true, enter: 'copy' }, idForm: 'full' },
    ...{ rules: [], tenants: {}, collected: { count: 0, until: 0 }, reader, runs: [] },
    directory: new DirectoryReader(await opened()),
    ...part,
  };
  await linkAppsItem.write(start.linkApps);
  await collectedCountItem.write(start.collected);
  draw(<BulkPage start={start} />);
  await rest();
}

async function know(...known: [id: string, name: string][]): Promise<void> {
  const database = await opened();
  for (const [id, name] of known) {
    await database.put('companies', {
      ...company(id, name),
      ...{ comparableName: name.toLowerCase().replace(/ inc$/, ''), sortName: name },
    });
  }
}

async function paste(rows: string): Promise<void> {
  await eventually(() => button('Paste rows').click());
  await eventually(() => expect(document.querySelector('textarea')).not.toBeNull());
  const area = document.querySelector('textarea') as HTMLTextAreaElement;
  area.value = rows;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await rest();
  button('Use these rows').click();
}

test('an empty page says what to do', async () => {
  await show();
  expect(text()).toContain('nothing is created before you say so');
  expect(hasButton('Choose a file…')).toBe(true);
  expect(hasButton('Paste rows')).toBe(true);
});

test('before there is a Link APP one is connected', async () => {
  await show({ linkApps: [] });
  expect(text()).toContain('Connect your Link APP');
});

test('each row says in words what it is, and the button what will happen', async () => {
  await know(['ACME', 'Acme Inc'], ['GLOBEX', 'Globex Corporation']);
  await show();
  await paste(
    'Name\tCompany id\nAcme\tACME9\nGlobex\tGLOBEX\nAcme Inc\tACME\nNew Ltd\tNEW\nNewer\tNEW\nBad\tA-1',
  );
  await eventually(() =>
    expect(states()).toEqual([
      'Looks like Acme Inc',
      'Exists with another name: Globex Corporation',
      'Exists: Acme Inc',
      'New',
      'Same as row 4',
      'Ids have only A to Z and 0 to 9: A-1',
    ]),
  );
  expect(text()).toContain('In Agency APP: 1 new, 2 exist and stay as they are, 3 are left out.');
  expect(hasButton('Create 1 Company')).toBe(true);
});

test('a like row is created only by its own word, and may be the other Company', async () => {
  await know(['ACME', 'Acme Inc']);
  await show();
  await paste('Name\tCompany id\nAcme\tACME9');
  await eventually(() => button('Create anyway, row 1').click());
  await eventually(() => expect(states()).toEqual(['New: will be created anyway']));
  expect(hasButton('Create 1 Company')).toBe(true);
  button('Use this Company, row 1: Acme Inc').click();
  await eventually(() => expect(states()).toEqual(['Is Acme Inc']));
  expect(hasButton('Get 1 link')).toBe(true);
});

test('a name is sent only where its row says so', async () => {
  await know(['GLOBEX', 'Globex Corporation']);
  await show();
  await paste('Name\tCompany id\nGlobex\tGLOBEX');
  await eventually(() => button('Send this name, row 1').click());
  await eventually(() => expect(text()).toContain('1 gets the name in its row'));
});

describe('rows are', () => {
  beforeEach(async () => {
    await show();
    await paste('One\nTwo\nThree');
    await eventually(() => expect(states()).toEqual(['New', 'New', 'New']));
    // Until they are stored nothing starts.
    const start = button('Create 3 Companies');
    await eventually(() => expect(start.getAttribute('aria-disabled')).toBe('false'));
  });

  test('left out several at once, and put back by Undo', async () => {
    box('Select all shown rows').click();
    await eventually(() => button('Leave out').click());
    await eventually(() => expect(said()).toContain('3 rows left out.'));
    await eventually(() => expect(states()).toEqual(['Left out', 'Left out', 'Left out']));
    expect(button('Create 0 Companies').getAttribute('aria-disabled')).toBe('true');
    button('Undo').click();
    await eventually(() => expect(states()).toEqual(['New', 'New', 'New']));
    // Said once it is stored.
    await eventually(() => expect(said()).toContain('3 rows put back.'));
  });

  test('edited in place; what was typed is checked with the others, and Escape puts it back', async () => {
    const cell = box('Company id, row 3');
    type('Company id, row 3', 'ONE');
    await rest();
    // Something else is drawn meanwhile.
    button('Leave out row 2').click();
    await eventually(() => expect(states()).toEqual(['New', 'Left out', 'New']));
    expect(cell.value).toBe('ONE');
    button('Put back row 2').click();
    await eventually(() => expect(states()).toEqual(['New', 'New', 'New']));
    cell.dispatchEvent(new FocusEvent('blur'));
    await eventually(() => expect(states()).toEqual(['New', 'New', 'Same as row 1']));
    type('Name, row 1', 'Oops');
    await rest();
    box('Name, row 1').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );
    await rest();
    box('Name, row 1').dispatchEvent(new FocusEvent('blur'));
    expect(box('Name, row 1').value).toBe('One');
  });

  test('filtered by state, each with its count; an edited row stays in its place', async () => {
    button('Leave out row 2').click();
    await eventually(() => expect(hasButton('Left out 1')).toBe(true));
    button('New 2').click();
    await eventually(() => expect(states()).toHaveLength(2));
    button('Leave out row 1').click();
    await eventually(() => expect(states()).toEqual(['Left out', 'New']));
  });

  test('there again when the page is opened anew', async () => {
    button('Leave out row 2').click();
    await eventually(() => expect(said()).toContain('1 row left out.'));
    await rest();
    await show();
    await eventually(() => expect(states()).toEqual(['New', 'Left out', 'New']));
  });

  test('discarded only after a question', async () => {
    button('Discard the rows').click();
    await eventually(() => expect(text()).toContain('Discard these rows?'));
    const dialog = document.querySelector('dialog') as HTMLElement;
    [...dialog.querySelectorAll('button')]
      .find((one) => one.textContent === 'Discard the rows')
      ?.click();
    await eventually(() => expect(hasButton('Choose a file…')).toBe(true));
    expect(await (await runs()).batch()).toBeUndefined();
  });

  test('a run, which the page then shows', async () => {
    button('Create 3 Companies').click();
    await eventually(() => expect(text()).toContain('0 of 3'));
    const started = ask.mock.calls.find(([name]) => name === 'startRun')?.[1];
    expect(started).toMatchObject({ linkApp: 'a', pageEnabled: true });
    expect(await (await runs()).runs()).toMatchObject([{ phase: 'running', count: 3 }]);
  });
});

test('where there are several Link APPs, nothing starts before one is chosen', async () => {
  await show({ linkApps: [agency, other] });
  await paste('One');
  await eventually(() => expect(text()).toContain('Choose the Link APP for these rows above.'));
  expect(button('Create 1 Company').getAttribute('aria-disabled')).toBe('true');
  choose('b', 'Link APP');
  await eventually(() => expect(text()).toContain('In Other APP: 1 new.'));
});

test('the account of a CRM that an export lacks is asked once', async () => {
  await show();
  await paste('Record ID\tCompany name\n5\tAcme\n6\tGlobex');
  await eventually(() => expect(text()).toContain('which CRM account these records are from'));
  const account = document.querySelector<HTMLInputElement>('.columns-source input');
  if (account) account.value = '123';
  account?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  account?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await eventually(() => expect(box('Company id, row 1').value).toBe('HS123C5'));
  expect(states()).toEqual(['New', 'New']);
  expect(text()).toContain('HubSpot company · 123');
});

test('what a column holds can be changed', async () => {
  await show();
  await paste('Client\tNumber\nAcme\tX1\nGlobex\tX2');
  await eventually(() => expect(states()).toHaveLength(2));
  choose('companyId', 'What the column Number holds');
  await eventually(() => expect(box('Company id, row 2').value).toBe('X2'));
  expect(text()).toContain('The file');
});

test.each([
  ['%PDF-1.7', 'There is no table in it.'],
  ['', 'There are no rows in it.'],
  ['\xD0\xCF\x11\xE0', 'This is an old Excel file, or one with a password.'],
])('a file that is no table is told so: %j', async (content, words) => {
  await show();
  const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
  const bytes = Uint8Array.from(content, (letter) => letter.charCodeAt(0));
  Object.defineProperty(chooser, 'files', { value: [new File([bytes], 'clients')] });
  chooser?.dispatchEvent(new Event('change', { bubbles: true }));
  await eventually(() => expect(said()).toContain(words));
  expect(hasButton('Choose a file…')).toBe(true);
});

test('rows that are selected before they are stored stay selected', async () => {
  const isStored = Promise.withResolvers<void>();
  const answer = ask.getMockImplementation();
  ask.mockImplementation(async (name: 'beginBatch', values: Request<'beginBatch'>) => {
    if (name === 'beginBatch') await isStored.promise;
    return await answer?.(name, values);
  });
  await show();
  await paste('One\nTwo');
  await eventually(() => box('Select all shown rows').click());
  await eventually(() => expect(said()).toContain('2 rows selected'));
  isStored.resolve();
  const start = button('Create 2 Companies');
  await eventually(() => expect(start.getAttribute('aria-disabled')).toBe('false'));
  expect(said()).toContain('2 rows selected');
});

test('rows that could not be stored are told so, and nothing starts', async () => {
  answers.beginBatch = { ok: false, error: { kind: 'storage' } };
  await show();
  await paste('One');
  await eventually(() => expect(said()).toContain('disk'));
  button('Create 1 Company').click();
  await rest();
  expect(ask.mock.calls.some(([name]) => name === 'startRun')).toBe(false);
});

describe('collected records', () => {
  const page = {
    tabId: 7,
    address: 'https://app.hubspot.com/contacts/42/objects/0-2/views/all/list',
  };

  test.each([
    [{ ok: true, value: { added: 2, again: 0, leftOut: 0 } }, '2 records added.'],
    [
      { ok: true, value: { added: 1, again: 3, leftOut: 0 } },
      '1 record added. 3 were here already.',
    ],
    [
      { ok: true, value: { added: 0, again: 0, leftOut: 0 } },
      'This page shows no link to a record',
    ],
    [
      { ok: false, error: { kind: 'refused' } },
      'The browser doesn’t let extensions read this page.',
    ],
    [{ ok: false, error: { kind: 'silent' } }, 'The page did not answer.'],
    [{ ok: false, error: { kind: 'storage' } }, 'disk'],
  ])('are taken where a menu or the popup wants it: %j', async (answer, words) => {
    answers.collectRecords = answer;
    answers.takeCollected = { ok: true, value: 'value' in answer ? (answer.value?.added ?? 0) : 0 };
    await show();
    await collectRequestItem.write({ ...page, at: Date.now() });
    await eventually(() => expect(said()).toContain(words));
    expect(ask).toHaveBeenCalledWith('collectRecords', page);
    expect(await collectRequestItem.read()).toBeNull();
  });

  test('that wait are a press away', async () => {
    answers.takeCollected = { ok: true, value: 20 };
    await show({ collected: { count: 20, until: Date.now() + 1000 } });
    button('Use 20 collected records').click();
    await eventually(() => expect(ask).toHaveBeenCalledWith('takeCollected', {}));
    await collectedCountItem.write({ count: 0, until: 0 });
    await eventually(() => expect(text()).not.toContain('collected records'));
  });
});
