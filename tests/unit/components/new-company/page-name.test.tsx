// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NewCompany } from '../../../../components/new-company/new-company.tsx';
import { emptyDraft } from '../../../../components/workspace/new-draft.ts';
import type { NameAge } from '../../../../utils/capture/name-age.ts';
import type { Draft } from '../../../../utils/companies/draft.ts';
import type { Answers, RecognisedRecord, Request } from '../../../../utils/messages.ts';
import { hubSpotRecord } from '../../examples.ts';
import { company, directoryOf } from '../directory.ts';
import { asked, inWorkspace } from '../fake-workspace.tsx';
import { box, button, draw, eventually, hasButton, pressEnter, rest, text, type } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const from = hubSpotRecord;
const ofRecord: Draft = {
  ...{ linkApp: 'a', record: 'HS1C5', from, name: '', id: 'HS1C5', idTyped: true },
  ...{ pageEnabled: true, savedAt: 1 },
};
const ofNone = emptyDraft('a', true, [], 1);
const hubSpotCompany: RecognisedRecord = {
  ...{ from, title: 'HubSpot company', ids: ['HS1C5'], bareId: null },
  ...{ companyId: 'HS1C5', collisions: [] },
};

/** The answer of the page, whenever it comes. */
let tell: (answer: Answers['readName']) => void;

async function open(initial: Draft, record: RecognisedRecord | null = null): Promise<void> {
  const page = { tabId: 1, address: from.address };
  const directory = await directoryOf([company('5', 'Five')]);
  draw(
    await inWorkspace(
      { directory, record, pageOf: ({ name }) => (name === '' ? page : null) },
      <NewCompany initial={initial} />,
    ),
  );
  await rest();
}

const named = (name: string, isCertain: boolean, age: NameAge = 'fresh'): Answers['readName'] => ({
  ok: true,
  value: { name, isCertain, age, isTranslated: false },
});
/** The page is asked again. */
async function nextLook(): Promise<void> {
  const asked = tell;
  await eventually(() => expect(tell).not.toBe(asked));
}
const created = (): Request<'createCompany'>[] =>
  ask.mock.calls.filter(([name]) => name === 'createCompany').map(([, data]) => data);

beforeEach(() => {
  ask.mockImplementation(async (name: string) => {
    if (name !== 'readName' && name !== 'createCompany')
      return { ok: false, error: { kind: 'interrupted' } };
    return await new Promise((resolve) => {
      if (name === 'readName') tell = resolve;
    });
  });
});

afterEach(() => vi.useRealTimers());

test('a certain name is filled in, selected, and is no work of the user’s', async () => {
  await open(ofRecord);
  expect(text()).toContain('Reading the name on the page…');
  tell(named('Acme Inc', true));
  await eventually(() => expect(box('Name').value).toBe('Acme Inc'));
  expect(text()).not.toContain('please check');
  expect(box('Company id').value).toBe('HS1C5');
  expect([box('Name').selectionStart, box('Name').selectionEnd]).toEqual([0, 8]);
  expect(asked.typed).not.toHaveBeenCalled();
});

test('another name is to be checked, until the user writes it', async () => {
  await open(ofRecord);
  tell(named('Acme', false));
  await eventually(() => expect(text()).toContain('please check'));
  type('Name', 'Acme Inc');
  await rest();
  expect(text()).not.toContain('please check');
});

test.each([
  ['typed', ['Mine'], 'Mine'],
  ['typed and taken away again', ['Mine', ''], ''],
])('a name that was %s meanwhile stays so', async (_, typed, name) => {
  await open(ofRecord);
  for (const letters of typed) type('Name', letters);
  tell(named('Theirs', true));
  await rest();
  expect(box('Name').value).toBe(name);
});

test('the name of a page that is no record is suggested, and its user takes it', async () => {
  await open(ofNone);
  tell(named('Ромашка', false));
  await eventually(() => expect(hasButton('Use “Ромашка”')).toBe(true));
  await rest();
  expect([box('Name').value, box('Company id').value]).toEqual(['', '']);
  pressEnter('Name');
  await rest();
  expect(created()).toEqual([]);
  button('Use “Ромашка”').click();
  await eventually(() => expect(box('Company id').value).toBe('ROMASHKA'));
  expect(box('Name').value).toBe('Ромашка');
  expect(document.activeElement).toBe(box('Name'));
  expect(hasButton('Use “Ромашка”')).toBe(false);
  expect(asked.typed).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'Ромашка' }));
});

test('a name that may be the last record’s is not filled in, and looked for again', async () => {
  await open(ofRecord);
  tell(named('Old Client', true, 'early'));
  await rest();
  expect(box('Name').value).toBe('');
  expect(text()).toContain('Reading the name on the page…');
  await nextLook();
  tell(named('Acme Inc', true));
  await eventually(() => expect(box('Name').value).toBe('Acme Inc'));
  expect(text()).not.toContain('Reading');
});

test('one that is to be checked gives way to one that is certain', async () => {
  await open(ofRecord);
  tell(named('Acme', false));
  await eventually(() => expect(box('Name').value).toBe('Acme'));
  await nextLook();
  tell(named('Acme Inc', true));
  await eventually(() => expect(box('Name').value).toBe('Acme Inc'));
  expect(text()).not.toContain('please check');
});

test('but not where the user has written it', async () => {
  await open(ofRecord);
  tell(named('Acme', false));
  await eventually(() => expect(box('Name').value).toBe('Acme'));
  type('Name', 'Acme Ltd');
  await nextLook();
  tell(named('Acme Inc', true));
  await rest();
  expect(box('Name').value).toBe('Acme Ltd');
});

test('what another record was called is suggested, and said to be so', async () => {
  await open(ofRecord);
  tell(named('Old Client', false, 'another'));
  await eventually(() => expect(text()).toContain('still shows the previous record’s name'));
  expect(box('Name').value).toBe('');
  button('Use “Old Client”').click();
  await eventually(() => expect(box('Name').value).toBe('Old Client'));
  expect(text()).not.toContain('still shows');
});

test('what may be another record’s name still is suggested, and said to be so, until the page’s own comes', async () => {
  await open(ofRecord);
  tell(named('Old Client', true, 'unseen'));
  await eventually(() => expect(text()).toContain('may still show its name'));
  expect(box('Name').value).toBe('');
  expect(hasButton('Use “Old Client”')).toBe(true);
  await nextLook();
  tell(named('Acme Inc', true));
  await eventually(() => expect(box('Name').value).toBe('Acme Inc'));
});

test('a translated name is to be checked', async () => {
  await open(ofRecord);
  tell({ ok: true, value: { name: 'Apple', isCertain: false, age: 'fresh', isTranslated: true } });
  await eventually(() => expect(text()).toContain('Your browser translated this page'));
  expect(box('Name').value).toBe('Apple');
});

test('a page that lets nobody in is said to tell nothing', async () => {
  await open(ofRecord);
  tell({ ok: false, error: { kind: 'refused' } });
  await eventually(() => expect(text()).toContain('We couldn’t read the name on the page.'));
  type('Name', 'Acme');
  await rest();
  expect(text()).not.toContain('couldn’t read the name');
});

test.each<[string, Answers['readName']]>([
  ['shows no name', { ok: true, value: null }],
  ['does not answer', { ok: false, error: { kind: 'silent' } }],
  ['shows the last name', named('Old Client', true, 'early')],
])('a page that %s is given time, and one that comes late counts', async (_, answer) => {
  await open(ofRecord);
  vi.useFakeTimers();
  for (let looks = 0; looks < 20; looks += 1) {
    tell(answer);
    await vi.advanceTimersByTimeAsync(250);
    expect(text()).toContain('Reading the name on the page…');
  }
  tell(answer.ok && answer.value ? { ok: true, value: null } : answer);
  await vi.advanceTimersByTimeAsync(1000);
  expect(text()).toContain('We couldn’t read the name on the page.');
  tell(named('Acme Inc', true));
  await vi.advanceTimersByTimeAsync(1);
  vi.useRealTimers();
  await eventually(() => expect(box('Name').value).toBe('Acme Inc'));
});

test('a press before the name is there waits for it, and creates what is certain', async () => {
  await open(ofRecord);
  button('Create and copy link').click();
  await rest();
  expect(created()).toEqual([]);
  tell(named('Old Client', true, 'early'));
  await nextLook();
  expect(created()).toEqual([]);
  tell(named('Acme Inc', true));
  await eventually(() => expect(created()).toHaveLength(1));
  expect(created()[0]).toMatchObject({ id: 'HS1C5', name: 'Acme Inc', from });
  const sent = expect.objectContaining({ name: 'Acme Inc', from });
  expect(asked.send).toHaveBeenCalledWith(sent, expect.any(Function));
});

test.each<[string, Answers['readName'], string]>([
  ['is to be checked', named('Acme', false), 'please check'],
  ['is suggested', named('Acme', false, 'another'), 'Use “Acme”'],
  ['cannot be read', { ok: false, error: { kind: 'refused' } }, 'couldn’t read the name'],
])('a press before the name is there creates nothing unseen: it %s', async (_, answer, words) => {
  await open(ofRecord);
  button('Create and copy link').click();
  tell(answer);
  await eventually(() => expect(text()).toContain(words));
  await rest();
  expect(created()).toEqual([]);
  button('Create and copy link').click();
  await eventually(() => expect(created()).toHaveLength(1));
});

test('a press with a name of the user’s own waits for nothing', async () => {
  await open(ofRecord);
  type('Name', 'Mine');
  button('Create and copy link').click();
  await eventually(() => expect(created()).toHaveLength(1));
  expect(created()[0]).toMatchObject({ name: 'Mine' });
});

test('a press before the name is there does not send what was half typed since', async () => {
  await open(ofRecord);
  button('Create and copy link').click();
  type('Name', 'Ac');
  tell(named('Acme Inc', true));
  await rest();
  expect(created()).toEqual([]);
});

test('a Company with the record’s bare number is asked about', async () => {
  await open(ofRecord, { ...hubSpotCompany, bareId: '5' });
  await eventually(() => expect(text()).toContain('already has this record’s number as its id'));
  button('Use this Company').click();
  expect(asked.useExisting.mock.lastCall?.[0]).toMatchObject({ id: '5' });
});
