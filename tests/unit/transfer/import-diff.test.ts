import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownCompany } from '../../../utils/companies/known-company.ts';
import type { PortableCompany } from '../../../utils/transfer/export-file.ts';
import {
  diffCompany,
  diffNotes,
  diffRecordLink,
  toCompany,
} from '../../../utils/transfer/import-diff.ts';
import { toPortable } from '../../../utils/transfer/to-portable.ts';

const fromFile: PortableCompany = {
  id: 'Acme',
  name: 'Acme',
  createdAt: '2026-03-15T12:34:56Z',
  pageEnabled: true,
  fetchedAt: 100,
};
const here: KnownCompany = {
  linkApp: 'a',
  key: 'ACME',
  id: 'Acme',
  name: 'Acme',
  createdAt: '2026-03-15T12:34:56Z',
  linkPage: { url: 'https://app.getconduit.app/connect/x', enabled: true },
  fetchedAt: 50,
};
const list = {
  linkApp: 'a',
  state: 'complete' as const,
  refreshedAt: 200,
  attemptedAt: 200,
  count: 1,
  broken: 0,
};
const connections = [{ id: 'x', name: 'X', credentials: [] }];

describe('a Company', () => {
  test.each<[string, Partial<PortableCompany>, Partial<KnownCompany>, string]>([
    ['as it is here', {}, {}, 'same'],
    ['as it is here, told earlier', { fetchedAt: 1 }, {}, 'same'],
    ['with another name', { name: 'Acme Inc' }, {}, 'changed'],
    ['with another name, told earlier', { name: 'Acme Inc', fetchedAt: 1 }, {}, 'newerHere'],
    ['with its page off', { pageEnabled: false }, {}, 'changed'],
    ['whose page is not told', { pageEnabled: null }, {}, 'same'],
    ['with connections', { connections }, {}, 'changed'],
    ['without connections, which are known here', {}, { connections }, 'same'],
    ['made at another time', { createdAt: '2020-01-01T00:00:00Z' }, {}, 'other'],
    ['made then, otherwise spelled', { createdAt: '2026-03-15T12:34:56.000Z' }, {}, 'same'],
    ['of which nobody tells when it was made', { createdAt: null }, {}, 'same'],
    ['of which only the file tells when it was made', {}, { createdAt: null }, 'changed'],
  ])('%s', (_, part, partHere, diff) => {
    expect(diffCompany({ ...fromFile, ...part }, { ...here, ...partHere }, null)).toBe(diff);
  });

  test('that is not known here is new', () => {
    expect(diffCompany(fromFile, undefined, null)).toBe('new');
  });

  test('is older than what a later list told again', () => {
    const renamed = { ...fromFile, name: 'Acme Inc' };
    expect(diffCompany(renamed, here, null)).toBe('changed');
    expect(diffCompany(renamed, here, list)).toBe('newerHere');
    expect(diffCompany(renamed, { ...here, unseenSince: 200 }, list)).toBe('changed');
  });

  test('keeps the link that is known here, while its page is on', () => {
    expect(toCompany(fromFile, here).linkPage).toEqual(here.linkPage);
    expect(toCompany({ ...fromFile, pageEnabled: false }, here).linkPage).toEqual({
      url: null,
      enabled: false,
    });
    expect(toCompany(fromFile, undefined).linkPage).toEqual({ url: null, enabled: true });
  });

  test('exported and imported in the same place is the same, whatever it is', () => {
    const known = fc.record(
      {
        name: fc.option(fc.string()),
        createdAt: fc.option(fc.constantFrom('2026-03-15T12:34:56Z', 'some day')),
        linkPage: fc.option(fc.record({ url: fc.option(fc.webUrl()), enabled: fc.boolean() })),
        fetchedAt: fc.nat(),
        touchedAt: fc.nat(),
        unseenSince: fc.nat(),
      },
      { requiredKeys: ['name', 'createdAt', 'linkPage', 'fetchedAt'] },
    );
    fc.assert(
      fc.property(known, (part) => {
        const company: KnownCompany = { ...here, ...part };
        const linkApp = { id: 'a', label: 'A', colour: 'blue' as const, tokenEnd: '', addedAt: 0 };
        const all = { companies: [company], list, recordLinks: [], notes: [], histories: [] };
        const [moved] = toPortable(linkApp, all).companies;
        expect(moved && diffCompany(moved, company, list)).toBe('same');
      }),
    );
  });
});

test('a tie is new, the same, or another Company’s', () => {
  const recordLink = {
    record: 'R',
    system: 's',
    kind: 'company',
    tenant: null,
    address: '',
    key: 'A',
  };
  expect(diffRecordLink(recordLink, undefined)).toBe('new');
  expect(diffRecordLink(recordLink, { key: 'A' })).toBe('same');
  expect(diffRecordLink(recordLink, { key: 'B' })).toBe('differs');
});

test.each([
  [['vip'], 'A note', undefined, 'new'],
  [['vip'], 'A note', { tags: [], note: '' }, 'new'],
  [['vip'], 'A note', { tags: ['vip'], note: 'A note' }, 'same'],
  [['vip'], 'A note', { tags: ['vip'], note: 'Another' }, 'differs'],
  [['vip'], 'A note', { tags: ['big'], note: 'A note' }, 'differs'],
  [[], '', { tags: ['big'], note: '' }, 'same'],
] as const)('the user’s words %j %s beside %j: %s', (tags, note, old, diff) => {
  const words = old && { tags: [...old.tags], note: old.note };
  expect(diffNotes({ key: 'A', tags: [...tags], note }, words)).toBe(diff);
});
