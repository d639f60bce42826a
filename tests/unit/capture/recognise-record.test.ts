import { type Arbitrary, assert, oneof, property, sample, webUrl } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseRecord } from '../../../utils/capture/recognise-record.ts';
import { systems } from '../../../utils/capture/systems.ts';
import { type KnownAddress, knownAddresses } from './known-addresses.ts';

/** Each record has one Company id, and each Company id one record; so many addresses stand for all. */
function expectOneIdEach(addresses: Arbitrary<KnownAddress>): void {
  const byIdentity = new Map<string, { id: string; address: string }>();
  const byId = new Map<string, { identity: string; address: string }>();
  for (const { address, identity } of sample(addresses, 3000)) {
    const id = recogniseRecord(address)?.companyId ?? '';
    const before = byIdentity.get(identity) ?? { id, address };
    const holder = byId.get(id) ?? { identity, address };
    // Thousands of times: an expectation costs more than what it looks at.
    if (id !== before.id) expect({ [address]: id }).toEqual({ [before.address]: before.id });
    if (identity !== holder.identity) expect([id, address]).toEqual([id, holder.address]);
    byIdentity.set(identity, before);
    byId.set(id, holder);
  }
}

describe.each(systems.map((system) => ({ name: system.name, system })))('$name', ({ system }) => {
  const addresses = knownAddresses(system);
  const isSelfHosted = system.sites.some(({ hosts }) => hosts === 'anyHost');

  test('knows every address of its own forms, with an id that the API takes', () => {
    assert(
      property(addresses, ({ address }) => {
        const record = recogniseRecord(address);
        expect(record?.system, address).toBe(system.name);
        expect(record?.companyId).toMatch(/^[A-Z0-9]{1,1024}$/);
      }),
    );
  });

  test('keeps of an address what its form needs, and nothing else', () => {
    assert(
      property(addresses, (known) => {
        const record = recogniseRecord(known.address);
        const long = new URL(known.address);
        long.username = 'user';
        long.password = 'secret';
        long.searchParams.append('token', 'secret');
        if (long.hash === '' || long.hash === '#part') long.hash = 'secret';
        const again = recogniseRecord(long.href);
        expect(again).toEqual(record);
        expect(again?.address).not.toMatch(/secret|part$|other=/);
        expect(recogniseRecord(record?.address ?? '')).toEqual(record);
      }),
    );
  });

  test('gives one id a record, and one record an id', () => expectOneIdEach(addresses));

  if (isSelfHosted) {
    test('is never certain', () => {
      assert(
        property(addresses, ({ address }) => {
          expect(recogniseRecord(address)?.certain).toBe(false);
          const plain = recogniseRecord(address.replace('https:', 'http:'));
          expect(plain?.companyId).toBe(recogniseRecord(address)?.companyId);
        }),
      );
    });
  } else {
    test('knows https at its own hosts alone', () => {
      assert(
        property(addresses, ({ address }) => {
          const { host } = new URL(address);
          expect(recogniseRecord(address.replace('https:', 'http:'))).toBeNull();
          for (const other of [`${host}:8443`, `${host}.evil.test`, `evil.test/${host}`]) {
            expect(recogniseRecord(address.replace(host, other)), other).toBeNull();
          }
        }),
      );
    });
  }
});

const ofAnySystem = oneof(...systems.map((system) => knownAddresses(system)));

test('no two records of any systems share an id', () => expectOneIdEach(ofAnySystem));

test('a certain record is one of the kind that is a client', () => {
  assert(
    property(ofAnySystem, ({ address }) => {
      const record = recogniseRecord(address);
      if (!record?.certain) return;
      expect(record.kind).toBe(systems.find(({ name }) => name === record.system)?.clientKind);
    }),
  );
});

test('other addresses are no records, and none is too much', () => {
  assert(
    property(webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
      expect(recogniseRecord(address)).toBeNull();
    }),
  );
});

test.each([
  '',
  'acme',
  'about:blank',
  'chrome://extensions',
  'file:///odoo/contacts/7',
  'javascript:https://acme.pipedrive.com/organization/5',
  'https://',
  'view-source:https://acme.pipedrive.com/organization/5',
])('%j is no record', (address) => {
  expect(recogniseRecord(address)).toBeNull();
});

test('an id that the API would not take is none', () => {
  const address = (digits: number) =>
    `https://acme.pipedrive.com/organization/${'1'.repeat(digits)}`;
  expect(recogniseRecord(address(1016))?.companyId).toHaveLength(1024);
  expect(recogniseRecord(address(1017))).toBeNull();
});

test.each([
  `https://crm.test/${'a/'.repeat(100_000)}#x`,
  `https://www.notion.so/${'a-'.repeat(100_000)}`,
  `https://${'a-'.repeat(1000)}.pipedrive.com/organization/x`,
  `https://crm.zoho.com/crm/EntityInfo.do?${'id=-&'.repeat(50_000)}`,
])('a long address is no trouble', (address) => {
  expect(recogniseRecord(address)).toBeNull();
});
