import { beforeEach, expect, test } from 'vitest';
import { askedBy, finishCreate } from '../../../utils/background/finish-create.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { type Draft, draftKey } from '../../../utils/companies/draft.ts';
import type { RecordReference } from '../../../utils/companies/record-link.ts';
import type { JournalEntry } from '../../../utils/creating/journal-entry.ts';
import { draftsItem, lastActionItem, linkAppsItem } from '../../../utils/storage.ts';
import { company } from '../components/directory.ts';
import { fakeBrowser } from '../components/fake-browser.ts';
import { writeEntry } from '../creating/write-entry.ts';
import { linkAppOf, recordNamed as record } from '../examples.ts';

const draft = (part: Partial<Draft>): Draft => ({
  ...{ linkApp: 'a', record: null, name: 'Acme', id: '5', idTyped: true },
  ...{ pageEnabled: true, savedAt: 1 },
  ...part,
});
const ofRecord = (name: string) => draft({ record: name, from: record(name) });
/** When the create was sent, long after the drafts were saved. */
const sent = 1000;
const withoutRecord = draft({ id: 'acme' });

const conclude = (entry: JournalEntry, kind: 'created' | 'foundAfterLostAnswer') => {
  const outcome = { kind, company: company(entry.key, 'Acme') } as const;
  return finishCreate(askedBy(entry), entry, outcome, { copy: null, open: null });
};
const entryOf = async (id: string, from?: RecordReference, part: Partial<JournalEntry> = {}) => {
  const body = { id: id.toUpperCase(), name: 'Acme', pageEnabled: true };
  const entry: JournalEntry = {
    ...{ linkApp: 'a', key: body.id, body, sentAt: sent, state: 'open', ...(from && { from }) },
    ...part,
  };
  const { journal } = await openStores();
  await writeEntry(journal, entry);
  return entry;
};
const finish = async (...of: Parameters<typeof entryOf>) =>
  conclude(await entryOf(...of), 'created');
const made = async (id: string, from?: RecordReference) => {
  await finish(id, from);
  return Object.values(await draftsItem.read());
};

beforeEach(async () => {
  await linkAppsItem.write([linkAppOf('a')]);
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
  expect(await reader.recordLink('a', 'HS1C7')).toMatchObject({ key: '7' });
  expect(await lastActionItem.read()).toMatchObject({
    what: 'created',
    failure: { kind: 'newerData' },
  });
});

test('a form ends with the create of its id, whatever white space was pasted around that', async () => {
  const pasted = draft({ id: ' acme\t' });
  await draftsItem.write({ [draftKey(pasted)]: pasted });
  expect(await made('ACME')).toEqual([]);
});

test('a form that its user has gone on with since stays', async () => {
  const changed = draft({ id: 'ACME', name: 'Acme Holding', savedAt: sent + 1 });
  await draftsItem.write({ [draftKey(changed)]: changed });
  expect(await made('ACME')).toEqual([changed]);
});

test('a form that its user has gone on with while the create waited to be sent again stays', async () => {
  const changed = draft({ id: 'ACME', name: 'Acme Holding', savedAt: sent - 1 });
  await draftsItem.write({ [draftKey(changed)]: changed });
  await finish('ACME', undefined, { gestureAt: sent - 2 });
  expect(Object.values(await draftsItem.read())).toEqual([changed]);
});

test('a record that its user has linked to another Company since keeps that one', async () => {
  const { directory, reader } = await openStores();
  const from = record('HS1C8');
  const entry = await entryOf('8', from);
  await directory.linkRecord({ ...from, linkApp: 'a', key: 'OTHER' });
  await conclude(entry, 'foundAfterLostAnswer');
  expect(await reader.recordLink('a', 'HS1C8')).toMatchObject({ key: 'OTHER' });
});

test('a record that its user has taken from its new Company is not linked to it again', async () => {
  const { directory, journal, reader } = await openStores();
  const from = record('HS1C9');
  await finish('9', from);
  await directory.unlinkRecord('a', from.record);
  const entry = await journal.entry('a', '9');
  if (!entry) throw new Error('The worker died before the journal forgot it');
  await conclude(entry, 'foundAfterLostAnswer');
  expect(await reader.recordLink('a', from.record)).toBeNull();
});
