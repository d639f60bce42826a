import {
  array,
  assert,
  boolean,
  constantFrom,
  nat,
  option,
  property,
  record,
  string,
} from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type CompanyFilter,
  companyFilters,
} from '../../../../utils/companies/list/company-filter.ts';
import { CompanyList, type ListQuery } from '../../../../utils/companies/list/company-list.ts';
import { companyOrders } from '../../../../utils/companies/list/company-order.ts';
import { toEntry } from '../../../../utils/companies/list/list-entry.ts';
import { row, source } from './rows.ts';

const vip = { tags: ['VIP', 'Größte'], note: 'Call Jörg on Mondays' };

const rows: [ReturnType<typeof row>, typeof vip?][] = [
  [row('ACME', 'Acme Inc', { touchedAt: 5, connections: [source('Demo Facebook')] }), vip],
  [row('BETA', 'Łódź Transport', { createdAt: '2026-02-01T00:00:00Z', connections: [] })],
  [row('ZETA', 'Ромашка', { touchedAt: 9, connections: [source('Shopify', 2)] })],
  [row('OFF', 'Berlin Software', { linkPage: { url: null, enabled: false } })],
  [row('OLD', '[retired] Acme Old')],
  [row('GONE', 'Acme Gone', { unseenSince: 1, notFoundAt: 2 })],
  [row('demo_company', null, { createdAt: '2026-03-01T00:00:00Z' })],
];

function listOf(all: typeof rows): CompanyList {
  const list = new CompanyList();
  for (const [one, notes] of all) list.put(toEntry(one, notes));
  return list;
}

const wanted: ListQuery = { text: '', filter: 'all', order: 'name' };

function find(query: Partial<ListQuery>, list = listOf(rows)): string[] {
  const found = list.find({ ...wanted, ...query });
  return found.slice(0, found.count).map(({ key }) => key);
}

describe('what is searched', () => {
  test.each([
    ['a name', 'acme', ['ACME']],
    ['a name in another alphabet', 'ромаш', ['ZETA']],
    ['a name without its accents', 'lodz', ['BETA']],
    ['an id', 'demo_comp', ['DEMO_COMPANY']],
    ['an id with a sign that is not seen', 'demo_\u200Bcomp', ['DEMO_COMPANY']],
    ['a source', 'shopify', ['ZETA']],
    ['three letters of a source', 'fac', ['ACME']],
    ['a tag', 'vip', ['ACME']],
    ['a tag without its accents', 'grosste', ['ACME']],
    ['a note', 'mondays jorg', ['ACME']],
    ['words of several in any order', 'facebook vip acme', ['ACME']],
    ['a typing error in a source', 'shpify', ['ZETA']],
    ['a typing error in a name', 'sotfware', ['OFF']],
    ['a retired one by its whole id', 'old', ['OLD']],
    ['one that is gone by its whole id', 'gone', ['GONE']],
    ['nothing', 'xyzzy', []],
    ['signs alone', '…', []],
  ])('%s', (_what, text, keys) => {
    expect(find({ text })).toEqual(keys);
  });

  test('a filter holds for what is searched', () => {
    expect(find({ text: 'acme', filter: 'nothingConnected' })).toEqual(['ACME']);
    expect(find({ text: 'transport', filter: 'connected' })).toEqual([]);
    expect(find({ text: 'acme', filter: 'retired' })).toEqual(['ACME', 'OLD']);
  });
});

test.each([
  ['name', ['ACME', 'OFF', 'DEMO_COMPANY', 'BETA', 'ZETA']],
  ['touched', ['ZETA', 'ACME', 'OFF', 'DEMO_COMPANY', 'BETA']],
  ['newest', ['DEMO_COMPANY', 'BETA', 'ACME', 'OFF', 'ZETA']],
] as const)('in the order of %s', (order, keys) => {
  expect(find({ order })).toEqual(keys);
});

test('what is put again stands in its new place, and what is removed is gone', () => {
  const list = listOf(rows);
  expect(find({}, list)[0]).toBe('ACME');
  list.put(toEntry(row('ACME', 'Zoom')));
  expect(find({}, list)).toEqual(['OFF', 'DEMO_COMPANY', 'BETA', 'ACME', 'ZETA']);
  list.remove('BETA');
  list.remove('NOBODY');
  expect(find({}, list)).toEqual(['OFF', 'DEMO_COMPANY', 'ACME', 'ZETA']);
  expect(find({ text: 'facebook' }, list)).toEqual([]);
});

test('one that was used keeps its place in the order of use until the list is sorted anew', () => {
  const list = listOf(rows);
  const touched = { order: 'touched' } as const;
  const before = ['ZETA', 'ACME', 'OFF', 'DEMO_COMPANY', 'BETA'];
  expect(find(touched, list)).toEqual(before);
  list.put(toEntry(row('OFF', 'Berlin Software', { touchedAt: 20 })));
  list.put(toEntry(row('OFF', 'Berlin Software', { touchedAt: 21 })));
  expect(find(touched, list)).toEqual(before);
  list.put(toEntry(row('NEW', 'New', { touchedAt: 15 })));
  expect(find(touched, list)[0]).toBe('NEW');
  expect(list.sortAnew()).toBe(true);
  expect(find(touched, list).slice(0, 3)).toEqual(['OFF', 'NEW', 'ZETA']);
  expect(list.sortAnew()).toBe(false);
});

describe('any list', () => {
  const word = string({ unit: constantFrom('a', 'b', 'é', ' ', '1', 'я') });
  const lists = array(
    record({ id: string({ unit: constantFrom('A', 'b', '_'), minLength: 1 }), name: option(word) }),
  ).map((all) => {
    const list = new CompanyList();
    for (const { id, name } of all) list.put(toEntry(row(id, name)));
    return list;
  });
  const queries = record({
    text: word,
    filter: constantFrom(...companyFilters),
    order: constantFrom(...companyOrders),
  });

  test('what is found is there once, and a window of it is a part of the whole', () => {
    assert(
      property(lists, queries, nat(4), nat(4), (list, query, from, length) => {
        const found = list.find(query);
        const keys = found.slice(0, found.count).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).toHaveLength(found.count);
        const window = found.slice(from, from + length).map(({ key }) => key);
        expect(window).toEqual(keys.slice(from, from + length));
      }),
    );
  });

  test('no order loses or adds any', () => {
    assert(
      property(lists, queries, (list, query) => {
        const all = companyOrders.map((order) => find({ ...query, order }, list).sort());
        expect(all[1]).toEqual(all[0]);
        expect(all[2]).toEqual(all[0]);
      }),
    );
  });
});

describe('who is waited for', () => {
  const day = 24 * 60 * 60 * 1000;
  const start = Date.parse('2026-03-01T00:00:00Z');
  const sentOn = (days: number) => ({
    waiting: { since: start + days * day, reminders: 0, lastAt: start },
  });
  const list = listOf([
    [row('NEW', 'A new one', sentOn(5))],
    [row('OLD', 'Waiting long', sentOn(0))],
    [row('BAD', 'Broken', { connections: [source('Shopify', 2)] })],
    [row('OFF', 'Page off', { ...sentOn(1), linkPage: { url: null, enabled: false } })],
    [row('PLAIN', 'Plain', { connections: [source('Shopify')] })],
  ]);
  const at = (days: number) => vi.spyOn(Date, 'now').mockReturnValue(start + days * day);
  afterEach(() => vi.restoreAllMocks());

  test('stands first by how long it is', () => {
    at(6);
    const keys = find({ order: 'waiting' }, list);
    expect(keys).toEqual(['OLD', 'NEW', 'BAD', 'OFF', 'PLAIN']);
    expect(find({ filter: 'waiting', order: 'waiting' }, list)).toEqual(['OLD', 'NEW']);
  });

  test('is counted, and needs attention once a week is over', () => {
    at(7);
    expect(list.counts()).toEqual({ waiting: 2, overAWeek: 0, withErrors: 1, connected: 2 });
    expect(find({ filter: 'needsAttention' }, list)).toEqual(['BAD']);
    at(7.01);
    expect(list.counts()).toEqual({ waiting: 2, overAWeek: 1, withErrors: 1, connected: 2 });
    expect(find({ filter: 'needsAttention', order: 'waiting' }, list)).toEqual(['OLD', 'BAD']);
    at(12.01);
    expect(find({ filter: 'overAWeek', order: 'waiting' }, list)).toEqual(['OLD', 'NEW']);
  });

  test('is as many as its filter shows, whatever there is', () => {
    at(10);
    const days = constantFrom(undefined, 0, 2.9, 3, 9);
    const any = record({ since: days, errors: nat(1), isOff: boolean() });
    assert(
      property(array(any, { maxLength: 30 }), (some) => {
        const all = listOf(
          some.map(({ since, errors, isOff }, index) => [
            row(`C${index}`, null, {
              ...(since !== undefined && sentOn(since)),
              connections: errors ? [source('Shopify', errors)] : [],
              linkPage: { url: null, enabled: !isOff },
            }),
          ]),
        );
        for (const [filter, count] of Object.entries(all.counts())) {
          expect(find({ filter: filter as CompanyFilter }, all)).toHaveLength(count);
        }
        const waiting = some.filter(({ since, isOff }) => since !== undefined && !isOff);
        expect(all.counts().waiting).toBe(waiting.length);
      }),
    );
  });
});
