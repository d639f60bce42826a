import { unwrap } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { renewRecordLinks } from '../../../utils/background/renew-record-links.ts';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';
import type { DirectoryDatabase } from '../../../utils/companies/database.ts';
import type { RecordLink } from '../../../utils/companies/record-link.ts';
import { linkAppsItem } from '../../../utils/storage.ts';
import { siteRulesItem } from '../../../utils/stored-options.ts';
import { newDirectory } from '../companies/new-directory.ts';
import { linkAppOf } from '../examples.ts';

const { announced, hand } = vi.hoisted(() => ({ announced: vi.fn(), hand: { stores: vi.fn() } }));
vi.mock('../../../utils/companies/directory-changes.ts', () => ({ announceChange: announced }));
vi.mock('../../../utils/background/stores.ts', () => ({ openStores: hand.stores }));

const rule: SiteRule = {
  ...{ id: '1', prefix: 'acme', idPlace: { at: 'query', parameter: 'id' }, nameSelector: null },
  pattern: 'https://crm.acme.test/clients',
};
const hubSpot = (number: number): RecordLink => ({
  ...{ linkApp: 'a', key: `K${number}`, record: `HS1C${number}`, system: 'hubspot' },
  ...{
    kind: 'company',
    tenant: '1',
    address: `https://app.hubspot.com/contacts/1/company/${number}`,
  },
});
const longer = (recordLink: RecordLink): RecordLink => ({
  ...recordLink,
  address: `${recordLink.address.replace('https://', 'https://me:secret@')}?token=secret#secret`,
});
const task = { linkApp: 'a', system: 'clickup', kind: 'task' };
const ofTeam: RecordLink = {
  ...{ ...task, key: 'TASK', record: 'CU9S86ABC1', tenant: '9' },
  address: 'https://app.clickup.com/t/9/86abc1',
};

let database: DirectoryDatabase;
const write = async (...recordLinks: RecordLink[]) => {
  const { store, done } = database.transaction('recordLinks', 'readwrite');
  await Promise.all([...recordLinks.map((recordLink) => store.put(recordLink)), done]);
};
const kept = () => database.getAll('recordLinks');

beforeEach(async () => {
  await linkAppsItem.write(['a', 'b'].map((id) => linkAppOf(id)));
  const stores = await newDirectory();
  database = stores.database;
  hand.stores.mockResolvedValue(stores);
});

test('addresses that were kept whole keep what tells their record', async () => {
  await siteRulesItem.write([rule]);
  const site: RecordLink = {
    ...{ linkApp: 'b', key: 'SITE', record: 'URACMEXR5', system: 'site', kind: 'record' },
    ...{ tenant: 'acme', address: 'https://crm.acme.test/clients?id=5' },
  };
  const ofSite = 'https://me:secret@crm.acme.test/clients?token=secret&id=5#secret';
  await write(longer(hubSpot(5)), { ...site, address: ofSite });
  await renewRecordLinks();
  expect(await kept()).toEqual([hubSpot(5), site]);
  expect(announced.mock.calls).toEqual([
    [{ linkApp: 'a', keys: ['K5'] }],
    [{ linkApp: 'b', keys: ['SITE'] }],
  ]);
});

test('a record has its link under the id that it has now', async () => {
  await write(ofTeam);
  await renewRecordLinks();
  expect(await kept()).toEqual([{ ...ofTeam, record: 'CUS86ABC1' }]);
});

test('no link is lost where two of them are of one record by now', async () => {
  const own = { ...ofTeam, key: 'OTHER', record: 'CUS86ABC1', tenant: null };
  const address = 'https://app.clickup.com/t/86abc1';
  await write(longer(ofTeam), { ...own, address });
  await renewRecordLinks();
  expect(await kept()).toEqual([ofTeam, { ...own, address }]);
});

test('two links of one record to one Company become one', async () => {
  await write(ofTeam, { ...ofTeam, record: 'CUS86ABC1' });
  await renewRecordLinks();
  expect(await kept()).toEqual([{ ...ofTeam, record: 'CUS86ABC1' }]);
});

test('a link that nothing knows stays, without its user', async () => {
  const unknown = { ...hubSpot(5), record: 'URGONEXR5', system: 'site' };
  await write({ ...unknown, address: 'https://me:secret@gone.test/c?id=5' });
  await renewRecordLinks();
  expect(await kept()).toEqual([{ ...unknown, address: 'https://gone.test/c?id=5' }]);
});

test('once it is done it is not begun again', async () => {
  await renewRecordLinks();
  await write(longer(hubSpot(5)));
  await renewRecordLinks();
  expect(await kept()).toEqual([longer(hubSpot(5))]);
});

test('it is done for a Link APP whose entry could not be read before, too', async () => {
  await write(longer(hubSpot(5)));
  const linkApps = await linkAppsItem.read();
  await linkAppsItem.write(linkApps.map((one) => ({ ...one, colour: 'mauve' }) as never));
  await renewRecordLinks();
  await linkAppsItem.write(linkApps);
  await linkAppsItem.broken.write([]);
  await renewRecordLinks();
  expect(await kept()).not.toEqual([longer(hubSpot(5))]);
});

test('a worker that dies in the middle is followed by one that does the rest', async () => {
  const all = Array.from({ length: 1001 }, (_, number) => hubSpot(10_000 + number));
  await write(...all.map(longer));
  const real = IDBObjectStore.prototype.getAll;
  let lots = 0;
  const dying = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    if (this.transaction.db === unwrap(database)) lots += 1;
    if (lots === 2) throw new DOMException('', 'AbortError');
    return Reflect.apply(real, this, given);
  });
  await expect(renewRecordLinks()).rejects.toThrow(DOMException);
  dying.mockRestore();
  expect(await kept()).toContainEqual(longer(hubSpot(11_000)));
  await renewRecordLinks();
  expect(await kept()).toEqual(all);
});
