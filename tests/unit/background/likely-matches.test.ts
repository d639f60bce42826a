import { afterEach, beforeEach, expect, test } from 'vitest';
import { askOtherForms } from '../../../utils/background/likely-matches.ts';
import { idsOfRecord } from '../../../utils/background/record-at.ts';
import { findRecord } from '../../../utils/capture/found-record.ts';
import { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import { linkAppsItem } from '../../../utils/storage.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';
import { linkAppOf } from '../examples.ts';

const found = findRecord('https://app.hubspot.com/contacts/12/record/0-2/5', {
  rules: [],
  idForm: 'full',
});
if (!found) throw new Error('No record');
const { from } = found;

let running: RunningSimulator;

const asked = () => running.simulator.log.filter(({ call }) => call === 'readCompany').length;

async function askFor(id: string) {
  const api = createLinkApi({ token: running.token, baseAddress: running.address });
  return await askOtherForms(api, 'a', id, await idsOfRecord(from));
}

beforeEach(async () => {
  await linkAppsItem.write([linkAppOf('a')]);
  running = await startSimulator();
  const database = await openForWriting();
  await Promise.all([
    database.clear('companies'),
    database.clear('lists'),
    database.clear('journal'),
  ]);
});
afterEach(() => running.close());

test.each([
  ['the full one', 'HS12C5', '5'],
  ['the bare one', '5', 'HS12C5'],
])(
  'a colleague’s Company of the other form is found where %s is wanted, and kept',
  async (...names) => {
    const [, wanted, other] = names;
    running.linkApp.seed([{ id: other, name: 'Acme' }]);
    expect(await askFor(wanted)).toMatchObject({ ok: true, value: [{ id: other, name: 'Acme' }] });
    expect(asked()).toBe(1);
    const reader = new DirectoryReader(await openForWriting());
    expect(await reader.company('a', other)).toMatchObject({ name: 'Acme' });
  },
);

test('the id that is wanted is not asked for: the create does that', async () => {
  running.linkApp.seed([{ id: 'HS12C5', name: 'Acme' }]);
  expect(await askFor('hs12c5')).toEqual({ ok: true, value: [] });
  expect(asked()).toBe(1);
});

test('the API is asked whatever list was just taken in: a colleague may have made one since', async () => {
  const at = Date.now();
  const database = await openForWriting();
  await database.put('lists', {
    ...{ linkApp: 'a', state: 'complete', refreshedAt: at, attemptedAt: at, count: 0, broken: 1 },
  });
  running.linkApp.seed([{ id: '5', name: 'Acme' }]);
  expect(await askFor('HS12C5')).toMatchObject({ ok: true, value: [{ id: '5' }] });
});

test('an API that does not answer is told: nothing must be sent then', async () => {
  running.simulator.faults.ask({
    fault: { kind: 'forbidden' },
    call: 'readCompany',
    times: 1,
  });
  expect(await askFor('HS12C5')).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
});
