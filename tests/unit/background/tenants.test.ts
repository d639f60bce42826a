import { beforeEach, describe, expect, test } from 'vitest';
import { recordLinking } from '../../../utils/background/link-record.ts';
import { endTenantsOf, tenantBinding } from '../../../utils/background/tenants.ts';
import { Directory } from '../../../utils/companies/directory.ts';
import { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import { EndedLinkAppError } from '../../../utils/companies/ended-link-app.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { type RecordReference, tenantKey, tenantOf } from '../../../utils/companies/record-link.ts';
import { linkAppsItem, tenantsItem } from '../../../utils/storage.ts';
import { hubSpotRecord, linkAppOf } from '../examples.ts';

const { linkRecord, unlinkRecord } = recordLinking;
const { bindTenant } = tenantBinding;

const from = hubSpotRecord;
const tenant = tenantKey(from);
const linkTo = (id: string, other: Partial<RecordReference> = {}) =>
  linkRecord({ linkApp: id, id: 'acme', from: { ...from, ...other } });
const recordLinks = async (id: string) =>
  new DirectoryReader(await openForWriting()).recordLinks(id);

beforeEach(async () => {
  await linkAppsItem.write([linkAppOf('a'), linkAppOf('b')]);
  await (await openForWriting()).clear('recordLinks');
});

describe('a tie', () => {
  test('binds the tenant to the Link APP, the first time alone', async () => {
    await linkTo('a');
    await linkTo('b', { record: 'HS1C6', address: 'https://app.hubspot.com/contacts/1/company/6' });
    expect(await tenantsItem.read()).toEqual({ [tenant]: 'a' });
    expect(await recordLinks('b')).toMatchObject([{ record: 'HS1C6', key: 'ACME' }]);
  });

  test('keeps no more of an address than tells its record', async () => {
    const long = 'https://me:secret@app.hubspot.com/contacts/1/company/5?token=secret#secret';
    await linkTo('a', { address: long });
    expect(await recordLinks('a')).toMatchObject([
      { record: 'HS1C5', address: 'https://app.hubspot.com/contacts/1/company/5' },
    ]);
  });

  test('of a site whose rule is gone meanwhile is kept, without the user in its address', async () => {
    await linkTo('a', {
      ...{ record: 'URGONEXR5', system: 'site' },
      address: 'https://me:secret@gone.test/5',
    });
    expect(await recordLinks('a')).toMatchObject([
      { record: 'URGONEXR5', address: 'https://gone.test/5' },
    ]);
  });

  test('binds nothing where the address names no tenant', async () => {
    await linkTo('a', {
      ...{ record: 'CLLAZB', system: 'close', kind: 'lead', tenant: null },
      address: 'https://app.close.com/lead/lead_aB/',
    });
    expect(await tenantsItem.read()).toEqual({});
  });

  test('binds anew a tenant whose Link APP is gone', async () => {
    await tenantsItem.write({ [tenant]: 'removed' });
    await linkTo('b');
    expect(await tenantsItem.read()).toEqual({ [tenant]: 'b' });
  });

  test('in a Link APP that was removed meanwhile is not written', async () => {
    await new Directory(await openForWriting()).end('removed', { endedAt: 1 });
    await expect(linkTo('removed')).rejects.toThrow(EndedLinkAppError);
    expect(await recordLinks('removed')).toEqual([]);
    expect(await tenantsItem.read()).toEqual({});
  });

  test('can be taken back', async () => {
    await linkTo('a');
    expect(await unlinkRecord({ linkApp: 'a', record: 'HS1C5' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await recordLinks('a')).toEqual([]);
    expect(await unlinkRecord({ linkApp: 'a', record: 'HS1C5' })).toMatchObject({ ok: true });
  });
});

describe('a tenant', () => {
  test('goes to another Link APP, or to none, as the user says', async () => {
    await bindTenant({ tenant, linkApp: 'a' });
    await bindTenant({ tenant: 'other', linkApp: 'a' });
    await bindTenant({ tenant, linkApp: 'b' });
    expect(await tenantsItem.read()).toEqual({ [tenant]: 'b', other: 'a' });
    await bindTenant({ tenant, linkApp: null });
    expect(await tenantsItem.read()).toEqual({ other: 'a' });
  });

  test.each([
    ['is forgotten with its Link APP', undefined, {}],
    ['goes along where its Link APP goes on under another id', 'c', { [tenant]: 'c' }],
  ])('%s', async (_, next, kept) => {
    await tenantsItem.write({ [tenant]: 'a', other: 'b' });
    await endTenantsOf('a', next);
    expect(await tenantsItem.read()).toEqual({ ...kept, other: 'b' });
  });

  test('is read back from what it is kept by', () => {
    expect(tenantOf(tenant)).toEqual({ system: 'hubspot', tenant: '1' });
    expect(tenantOf('no key')).toBeNull();
    expect(tenantOf('["hubspot"]')).toBeNull();
  });
});
