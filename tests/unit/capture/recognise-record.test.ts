import { array, assert, oneof, property, webUrl } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseRecord } from '../../../utils/capture/recognise-record.ts';
import { systems } from '../../../utils/capture/systems.ts';
import { type KnownAddress, knownAddresses } from './known-addresses.ts';

/** Each record has one Company id, and each Company id one record. */
function expectOneIdEach(addresses: KnownAddress[]): void {
  const ids = new Map<string, string>();
  const identities = new Map<string, string>();
  for (const { address, identity } of addresses) {
    const id = recogniseRecord(address)?.companyId ?? '';
    const before = { id: ids.get(identity) ?? id, identity: identities.get(id) ?? identity };
    // Hundreds of thousands of times: an expectation costs more than what it looks at.
    if (id !== before.id || identity !== before.identity) {
      expect({ id, identity }, `${address} as ${id}`).toEqual(before);
    }
    ids.set(identity, id);
    identities.set(id, identity);
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

  test('gives one id a record, and one record an id', () => {
    const many = array(addresses, { minLength: 60, maxLength: 80 });
    assert(property(many, expectOneIdEach));
  });

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

test('no two records of any systems share an id', () => {
  const any = oneof(...systems.map((system) => knownAddresses(system)));
  assert(property(array(any, { minLength: 100, maxLength: 200 }), expectOneIdEach));
});

test('a certain record is one of the kind that is a client', () => {
  const any = oneof(...systems.map((system) => knownAddresses(system)));
  assert(
    property(any, ({ address }) => {
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
