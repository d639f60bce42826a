import { assert, constantFrom, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRecord } from '../../../utils/capture/found-record.ts';
import { idForms } from '../../../utils/capture/id-forms.ts';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';
import { systems } from '../../../utils/capture/systems.ts';
import { knownAddresses } from './known-addresses.ts';

const uuid = '0a1b2c3d-0000-4000-8000-00000000000f';
const hubSpot = 'https://app.hubspot.com/contacts/12/record/0-2/5';
const rules: SiteRule[] = [
  {
    ...{ id: 'a', prefix: 'acme', idPlace: { at: 'pattern' }, nameSelector: null },
    pattern: 'https://crm.acme.test/clients/:id',
  },
];
const inForm = (idForm: (typeof idForms)[number]) => (address: string) =>
  findRecord(address, { rules, idForm });
const [inFull, inBare] = [inForm('full'), inForm('bare')];

describe('the id of a new Company', () => {
  test('is the full one at first', () => {
    expect(inFull(hubSpot)).toMatchObject({ companyId: 'HS12C5', collisions: [], certain: true });
  });

  test('is the bare one for whom wants that, and never certain where another could have it', () => {
    expect(inBare(hubSpot)).toMatchObject({
      companyId: '5',
      collisions: ['otherKind', 'otherTenant', 'otherSystem'],
      certain: false,
    });
  });

  test('is the bare one, and certain, where nobody else can have it', () => {
    expect(inBare(`https://app.attio.com/acme/company/${uuid}`)).toMatchObject({
      companyId: '0A1B2C3D00004000800000000000000F',
      collisions: [],
      certain: true,
    });
  });

  test('is the full one where there is no bare one', () => {
    const close = 'https://app.close.com/lead/lead_aB1';
    expect(inBare(close)).toEqual(inFull(close));
    expect(inBare(close)).toMatchObject({ collisions: [], certain: true });
  });
});

test('of an address no more is kept than tells the record', () => {
  const longer = (address: string) =>
    `${address.replace('https://', 'https://me:secret@')}?token=secret#secret`;
  for (const address of [hubSpot, 'https://crm.acme.test/clients/5']) {
    expect(inFull(longer(address))?.from).toEqual({ ...inFull(address)?.from, address });
  }
});

test('a Company that an earlier version made is found by the id that it gave', () => {
  expect(inFull('https://app.clickup.com/t/9/86abc1')).toMatchObject({
    from: { record: 'CUS86ABC1' },
    ids: ['CUS86ABC1', 'CU9S86ABC1'],
  });
});

describe('whatever the form of new ids', () => {
  test.each([inFull, inBare])('a record stays the same, with the ids that are its own', (find) => {
    expect(find(hubSpot)).toMatchObject({
      from: { record: 'HS12C5', system: 'hubspot', kind: 'company', tenant: '12' },
      ids: ['HS12C5'],
      bareId: '5',
    });
    expect(find(`https://app.attio.com/acme/company/${uuid}`)).toMatchObject({
      ids: [expect.stringMatching(/^AT/), '0A1B2C3D00004000800000000000000F'],
      bareId: null,
    });
  });

  test('what is certain collides with nobody, and the first of its ids tells the record', () => {
    const addresses = oneof(...systems.map((system) => knownAddresses(system)));
    assert(
      property(addresses, constantFrom(...idForms), ({ address }, idForm) => {
        const found = inForm(idForm)(address);
        expect(found?.companyId).toMatch(/^[A-Z0-9]{1,1024}$/);
        expect(found?.ids[0]).toBe(found?.from.record);
        if (found?.certain) expect(found.collisions).toEqual([]);
        if (found?.collisions.length === 0) expect(found.ids).toContain(found.companyId);
        else expect(found?.bareId).toBe(found?.companyId);
      }),
    );
  });
});

describe("a record of the user's own site", () => {
  test('is one like others, of a tenant of its own, and never certain', () => {
    const address = 'https://crm.acme.test/clients/5';
    expect(inFull(address)).toEqual({
      from: { record: 'URACMEXR5', system: 'site', kind: 'record', tenant: 'acme', address },
      companyId: 'URACMEXR5',
      collisions: [],
      certain: false,
      ids: ['URACMEXR5'],
      bareId: '5',
    });
    expect(inBare(address)).toMatchObject({ companyId: '5', collisions: ['otherSystem'] });
    expect(inBare(`https://crm.acme.test/clients/${uuid}`)).toMatchObject({ collisions: [] });
  });

  test('is not asked for where the system is known', () => {
    const everything = { ...rules[0], pattern: 'https://app.hubspot.com/*/:id' } as SiteRule;
    const found = findRecord(hubSpot, { rules: [everything], idForm: 'full' });
    expect(found?.from.system).toBe('hubspot');
  });

  test('no rule knows any other page', () => {
    expect(inFull('https://crm.acme.test/news/5')).toBeNull();
  });
});
