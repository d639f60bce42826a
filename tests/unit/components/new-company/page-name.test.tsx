// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { NewCompany } from '../../../../components/new-company/new-company.tsx';
import type { Draft } from '../../../../utils/companies/draft.ts';
import type { Answers, RecognisedRecord, Request } from '../../../../utils/messages.ts';
import { company, directoryOf } from '../directory.ts';
import { box, button, draw, eventually, rest, text, type } from '../page.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/messages.ts', () => ({ ask }));

const from = {
  ...{ record: 'HS1C5', system: 'hubspot', kind: 'company', tenant: '1' },
  address: 'https://app.hubspot.com/contacts/1/record/0-2/5',
};
const ofRecord: Draft = {
  ...{ linkApp: 'a', record: 'HS1C5', from, name: '', id: 'HS1C5', idTyped: true },
  ...{ pageEnabled: true, savedAt: 1 },
};
const ofNone: Draft = {
  linkApp: 'a',
  record: null,
  name: '',
  id: '',
  idTyped: false,
  ...{ pageEnabled: true, savedAt: 1 },
};
const hubSpotCompany: RecognisedRecord = {
  ...{ from, title: 'HubSpot company', ids: ['HS1C5'], bareId: null },
  ...{ companyId: 'HS1C5', collisions: [] },
};
const heard = { onChange: vi.fn(), onSend: vi.fn(), onMade: vi.fn(), onUse: vi.fn() };

/** The answer of the page, whenever it comes. */
let tell: (answer: Answers['readName']) => void;

async function open(initial: Draft, record: RecognisedRecord | null = null): Promise<void> {
  draw(
    <NewCompany
      linkApp={{ id: 'a', label: 'Agency APP', colour: 'blue', tokenEnd: '1234', addedAt: 1 }}
      directory={await directoryOf([company('5', 'Five')])}
      version={0}
      initial={initial}
      enter="copy"
      page={{ tabId: 1, address: from.address }}
      record={record}
      onDiscard={undefined}
      onBack={() => undefined}
      {...heard}
    />,
  );
  await rest();
}

const named = (name: string, isCertain: boolean): Answers['readName'] => ({
  ok: true,
  value: { name, isCertain },
});
const created = (): Request<'createCompany'>[] =>
  ask.mock.calls.filter(([name]) => name === 'createCompany').map(([, data]) => data);

beforeEach(() => {
  for (const listener of Object.values(heard)) listener.mockReset();
  ask.mockReset();
  ask.mockImplementation(async (name: string) => {
    if (name !== 'readName') return { ok: false, error: { kind: 'interrupted' } };
    return {
      ok: true,
      value: await new Promise((resolve) => {
        tell = resolve;
      }),
    };
  });
});

test('a certain name is filled in, selected, and is no work of the user’s', async () => {
  await open(ofRecord);
  expect(text()).toContain('Reading the name on the page…');
  tell(named('Acme Inc', true));
  await eventually(() => expect(box('Name').value).toBe('Acme Inc'));
  expect(text()).not.toContain('please check');
  expect(box('Company id').value).toBe('HS1C5');
  expect([box('Name').selectionStart, box('Name').selectionEnd]).toEqual([0, 8]);
  expect(heard.onChange).not.toHaveBeenCalled();
});

test('another name is to be checked, until the user writes it', async () => {
  await open(ofRecord);
  tell(named('Acme', false));
  await eventually(() => expect(text()).toContain('please check'));
  type('Name', 'Acme Inc');
  await rest();
  expect(text()).not.toContain('please check');
});

test('what was typed meanwhile stays', async () => {
  await open(ofRecord);
  type('Name', 'Mine');
  tell(named('Theirs', true));
  await rest();
  expect(box('Name').value).toBe('Mine');
});

test('a name that was typed and taken away again stays away', async () => {
  await open(ofRecord);
  type('Name', 'Mine');
  type('Name', '');
  tell(named('Theirs', true));
  await rest();
  expect(box('Name').value).toBe('');
});

test('without a record the id follows the page’s name', async () => {
  await open(ofNone);
  tell(named('Ромашка', false));
  await eventually(() => expect(box('Company id').value).toBe('ROMASHKA'));
  expect(heard.onChange).not.toHaveBeenCalled();
});

test.each(['refused', 'silent'] as const)(
  'a page that is %s is said to tell nothing',
  async (error) => {
    await open(ofRecord);
    tell({ ok: false, error });
    await eventually(() => expect(text()).toContain('The name could not be read from the page:'));
    type('Name', 'Acme');
    await rest();
    expect(text()).not.toContain('does not tell');
  },
);

test('a page without a name is said to tell none, and what was typed meanwhile stays', async () => {
  await open(ofRecord);
  tell({ ok: true, value: null });
  await eventually(() => expect(text()).toContain('The name could not be read from the page:'));
  await open(ofRecord);
  type('Name', 'Acme');
  tell({ ok: true, value: null });
  await rest();
  expect(text()).not.toContain('does not tell');
});

test('a press before the name is there waits for it, and creates what is certain', async () => {
  await open(ofRecord);
  button('Create and copy link').click();
  await rest();
  expect(created()).toEqual([]);
  tell(named('Acme Inc', true));
  await eventually(() => expect(created()).toHaveLength(1));
  expect(created()[0]).toMatchObject({ id: 'HS1C5', name: 'Acme Inc', from });
  expect(heard.onSend).toHaveBeenCalledWith(expect.objectContaining({ name: 'Acme Inc', from }));
});

test('a press before the name is there creates nothing that its user has not seen', async () => {
  await open(ofRecord);
  button('Create and copy link').click();
  tell(named('Acme', false));
  await eventually(() => expect(text()).toContain('please check'));
  await rest();
  expect(created()).toEqual([]);
  button('Create and copy link').click();
  await eventually(() => expect(created()).toHaveLength(1));
});

test('a Company with the record’s bare number is asked about', async () => {
  await open(ofRecord, { ...hubSpotCompany, bareId: '5' });
  await eventually(() => expect(text()).toContain('has the number of this record as its id'));
  button('Use this Company').click();
  expect(heard.onUse).toHaveBeenCalledWith(expect.objectContaining({ id: '5' }));
});
