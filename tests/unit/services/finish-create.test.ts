import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Draft, draftKey } from '../../../utils/companies/draft.ts';
import type { RecordReference } from '../../../utils/companies/tie.ts';
import { finishCreate } from '../../../utils/services/finish-create.ts';
import { openStores } from '../../../utils/services/stores.ts';
import { draftsItem, linkAppsItem, reportItem } from '../../../utils/settings.ts';
import { company } from '../components/directory.ts';
import { emptyStorage, fakeBrowser } from '../components/fake-browser.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../components/fake-browser.ts')).fakeBrowser,
}));

const record = (name: string): RecordReference => ({
  ...{ record: name, system: 'hubspot', kind: 'company', tenant: '1' },
  address: `https://app.hubspot.com/contacts/1/record/0-2/${name}`,
});
const draft = (part: Partial<Draft>): Draft => ({
  ...{ linkApp: 'a', record: null, name: 'Acme', id: '5', idTyped: true },
  ...{ pageEnabled: true, savedAt: 1 },
  ...part,
});
const ofRecord = (name: string) => draft({ record: name, from: record(name) });
const withoutRecord = draft({ id: 'acme' });

const finish = async (id: string, from?: RecordReference) => {
  const outcome = { kind: 'created', company: company(id, 'Acme') } as const;
  const asked = { linkApp: 'a', id, name: 'Acme', ...(from && { from }) };
  await finishCreate(asked, outcome, { copy: null, open: null });
};
const made = async (id: string, from?: RecordReference) => {
  await finish(id, from);
  return Object.values(await draftsItem.read());
};

beforeEach(async () => {
  emptyStorage();
  await linkAppsItem.write([
    { ...{ id: 'a', label: 'a', colour: 'blue', tokenEnd: '1234', addedAt: 1 } },
  ]);
  const drafts = [ofRecord('HS1C5'), ofRecord('PDACMEXO5'), withoutRecord];
  await draftsItem.write(Object.fromEntries(drafts.map((one) => [draftKey(one), one])));
});

test('a draft ends with its create, and that of another record with the same bare id does not', async () => {
  expect(await made('5', record('HS1C5'))).toEqual([ofRecord('PDACMEXO5'), withoutRecord]);
});

test('a form without a record ends with the create of its id, in any letter case', async () => {
  expect(await made('ACME')).toEqual([ofRecord('HS1C5'), ofRecord('PDACMEXO5')]);
});

test('a record is tied to its Company where its draft cannot be ended', async () => {
  await fakeBrowser.storage.local.set({ drafts: { version: 99, value: {} } });
  await finish('7', record('HS1C7'));
  const { reader } = await openStores();
  expect(await reader.tie('a', 'HS1C7')).toMatchObject({ key: '7' });
  expect(await reportItem.read()).toMatchObject({
    what: 'created',
    failure: { kind: 'newerData' },
  });
});

test('a form ends with the create of its id, whatever white space was pasted around that', async () => {
  const pasted = draft({ id: ' acme\t' });
  await draftsItem.write({ [draftKey(pasted)]: pasted });
  expect(await made('ACME')).toEqual([]);
});
