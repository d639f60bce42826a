// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { ImportPreview } from '../../../../components/transfer/import-preview.tsx';
import type { DirectoryReader } from '../../../../utils/companies/directory-reader.ts';
import type { KnownCompany } from '../../../../utils/companies/known-company.ts';
import type { LinkApp } from '../../../../utils/link-apps/link-app.ts';
import { siteRulesItem } from '../../../../utils/stored-options.ts';
import type { ExportFile } from '../../../../utils/transfer/export-file.ts';
import { linkAppOf } from '../../examples.ts';
import { button, choose, draw, eventually, hasButton, text } from '../page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const linkApps = [linkAppOf('a'), linkAppOf('b')];
const company = (index: number) => ({
  ...{ id: `C${index}`, name: null, createdAt: null, pageEnabled: true, fetchedAt: 1 },
});
const file: ExportFile = {
  program: 'quick-companies-for-conduit',
  version: 3,
  exportedAt: '2026-03-15T12:34:56Z',
  linkApps: [
    {
      ...{ id: 'a', label: 'a', colour: 'blue', recordLinks: [], notes: [], histories: [] },
      companies: Array.from({ length: 1200 }, (_, index) => company(index)),
    },
  ],
  tenants: {},
  options: {},
};

const values = () => [...document.querySelectorAll('select')].map(({ value }) => value);

const reads: PromiseWithResolvers<KnownCompany[]>[] = [];
const directory = {
  all: () => {
    const reading = Promise.withResolvers<KnownCompany[]>();
    reads.push(reading);
    return reading.promise;
  },
  list: async () => null,
  recordLinks: async () => [],
  notes: async () => [],
  histories: async () => [],
} as Partial<DirectoryReader> as DirectoryReader;

/** The next question for all that is here, once it is asked. */
const reading = () =>
  eventually(() => reads.shift() ?? Promise.reject(new Error('Nothing is being read')));

const close = vi.fn();
const asked = () => ask.mock.calls.map(([, { linkApp }]) => linkApp);
const isReady = () => eventually(() => expect(button('Import').disabled).toBe(false));

const show = (shown: ExportFile) => {
  const chosen = { name: 'some.json', file: shown, at: 1 };
  return draw(<ImportPreview {...{ chosen, linkApps, directory }} onClose={close} />);
};

beforeEach(() => {
  ask.mockResolvedValue({ ok: true, value: null });
  reads.splice(0);
});

test('imports what was looked at for the choice that stands there, and nothing else', async () => {
  show(file);
  expect(text()).toContain('Comparing with what’s here…');
  (await reading()).resolve([]);
  await isReady();
  choose('b');
  await eventually(() => expect(button('Import').disabled).toBe(true));
  (await reading()).resolve([]);
  await isReady();
  button('Import').click();
  await eventually(() => expect(text()).toContain('Imported. 1,200 changes were made here.'));
  expect(asked()).toEqual(['b', 'b', 'b']);
  expect(hasButton('Import')).toBe(false);
  expect(document.activeElement).toBe(button('Close'));
});

test('is stopped after the piece that is being written, and says what stays', async () => {
  show(file);
  (await reading()).resolve([]);
  await isReady();
  let written = (_: unknown) => {};
  ask.mockReturnValue(new Promise((resolve) => (written = resolve)));
  button('Import').click();
  await eventually(() => expect(text()).toContain('Importing: 0 of 1,200'));
  expect(document.querySelector('fieldset')?.disabled).toBe(true);
  button('Cancel').click();
  written({ ok: true, value: null });
  await eventually(() => expect(text()).toContain('What was imported stays'));
  expect(asked()).toHaveLength(1);
  expect(close).not.toHaveBeenCalled();
  button('Cancel').click();
  expect(close).toHaveBeenCalledOnce();
});

test.each([
  ['a link', 'Dear {name}: {link}'],
  ['no link', 'Dear {name}'],
  ['no end', `{link}${'x'.repeat(5000)}`],
])('a message of %s is taken: the options say what keeps it from being sent', async (_, value) => {
  show({ ...file, linkApps: [], options: { messageTemplate: { version: 1, value } } });
  await eventually(() => expect(text()).toContain('There’s nothing to import.'));
  expect(text()).toContain('Import its options too');
});

test('says when what is here cannot be read', async () => {
  show(file);
  (await reading()).reject(new DOMException('', 'UnknownError'));
  await eventually(() => expect(text()).toContain('We couldn’t read what’s here.'));
  expect(text()).toContain('The browser couldn’t read what Quick Companies stores');
  expect(text()).not.toContain('couldn’t save');
  expect(button('Import').disabled).toBe(true);
});

test.each(['toString', '__proto__'])(
  'of a Link APP that is called %s, nothing is imported before its user says where',
  async (id) => {
    const [linkApp] = file.linkApps;
    show({ ...file, linkApps: linkApp ? [{ ...linkApp, id, label: 'x' }] : [] });
    await eventually(() => expect(text()).toContain('Choose above which of your Link APPs'));
    expect(button('Import').disabled).toBe(true);
  },
);

/** The preview of a file with Link APPs of another computer, on one that has these. */
const showOn = (here: LinkApp[], labels: string[] = ['Agency APP']) => {
  const ofFile = labels.map((label, index) => ({
    ...{
      id: `their-${index}`,
      label,
      colour: 'blue' as const,
      recordLinks: [],
      notes: [],
      histories: [],
    },
    companies: [company(index)],
  }));
  const chosen = { name: 'some.json', file: { ...file, linkApps: ofFile }, at: 1 };
  const preview = (linkApps: LinkApp[]) => (
    <ImportPreview {...{ chosen, linkApps, directory }} onClose={close} />
  );
  const redraw = draw(preview(here));
  return (linkApps: LinkApp[]) => redraw(preview(linkApps));
};

test('asks for a Link APP first, and looks at the same file again once there is one', async () => {
  const connect = showOn([]);
  await eventually(() => expect(text()).toContain('This file stays selected.'));
  expect(text()).not.toContain('There’s nothing to import.');
  expect(hasButton('Connect your Link APP')).toBe(true);
  connect([linkAppOf('mine', 'agency app')]);
  (await reading()).resolve([]);
  await isReady();
  expect(text()).not.toContain('Connect your Link APP first');
  button('Import').click();
  await eventually(() => expect(text()).toContain('Imported. 1 change was made here.'));
  expect(asked()).toEqual(['mine']);
});

test('one that is called otherwise is a choice, and said to be one', async () => {
  const connect = showOn([]);
  connect([linkAppOf('mine', 'My agency')]);
  await eventually(() => expect(text()).toContain('Choose above which of your Link APPs'));
  expect(button('Import').disabled).toBe(true);
});

test('what its user has chosen stays when a further Link APP is connected', async () => {
  const connect = showOn([linkAppOf('mine', 'My agency')], ['Agency APP', 'Other APP']);
  choose('mine');
  (await reading()).resolve([]);
  await isReady();
  connect([
    linkAppOf('mine', 'My agency'),
    linkAppOf('late', 'Agency APP'),
    linkAppOf('other', 'Other APP'),
  ]);
  await eventually(() => expect(values()).toEqual(['mine', 'other']));
  connect([linkAppOf('other', 'Other APP')]);
  await eventually(() => expect(values()).toEqual(['', 'other']));
});

const ruleOfFile = {
  ...{ id: '1', prefix: 'acme', idPlace: { at: 'pattern' }, nameSelector: null },
  pattern: 'https://crm.acme.test/clients/:id',
};
const ofSite = {
  ...{ record: 'URACMEXR5', key: 'C5', system: 'site', kind: 'record', tenant: 'acme' },
  address: 'https://crm.acme.test/clients/5?token=secret',
};
const notHubSpot = {
  ...{ record: 'HS1C5', key: 'C6', system: 'hubspot', kind: 'company', tenant: '1' },
  address: 'https://evil.test/contacts/1/company/5',
};

test('record links that do not fit are left out, and said; with the rules of the file fewer', async () => {
  const [linkApp] = file.linkApps;
  const links = { companies: [], recordLinks: [ofSite, notHubSpot] };
  show({
    ...file,
    linkApps: linkApp ? [{ ...linkApp, ...links }] : [],
    options: { siteRules: { version: 1, value: [ruleOfFile] } },
  });
  (await reading()).resolve([]);
  await eventually(() => expect(text()).toContain('2 record links are left out'));
  expect(button('Import').disabled).toBe(true);
  const takesOptions = document.querySelector<HTMLInputElement>('input[type="checkbox"]');
  takesOptions?.click();
  await eventually(() => expect(text()).toContain('1 record link is left out'));
  const rulesAtWriting: unknown[] = [];
  ask.mockImplementation(async () => {
    rulesAtWriting.push(...(await siteRulesItem.read()));
    return { ok: true, value: null };
  });
  button('Import').click();
  await eventually(() => expect(text()).toContain('Imported. 2 changes were made here.'));
  const [[, { recordLinks }] = []] = ask.mock.calls;
  expect(recordLinks).toEqual([{ ...ofSite, address: 'https://crm.acme.test/clients/5' }]);
  expect(rulesAtWriting, 'rules come before the links that they know').toEqual([ruleOfFile]);
});
