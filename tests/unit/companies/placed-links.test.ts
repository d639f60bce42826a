import {
  type Arbitrary,
  array,
  assert,
  constantFrom,
  nat,
  property,
  record as shaped,
} from 'fast-check';
import { expect, test } from 'vitest';
import { placedLinks } from '../../../utils/companies/placed-links.ts';
import type { RecordLink, RecordReference } from '../../../utils/companies/record-link.ts';

/** Which record an address is, by the rules of now. */
type Rules = Record<string, string | null>;

const reference = (record: string, address: string): RecordReference => ({
  ...{ record, system: 'site', kind: 'record', tenant: 'acme', address },
});
const link = (address: string, record: string): RecordLink => ({
  ...{ linkApp: 'a', key: `COMPANY${address}` },
  ...reference(record, address),
});
const follow = (links: readonly RecordLink[], rules: Rules): RecordLink[] =>
  placedLinks(links, ({ address }) => {
    const record = rules[address] ?? null;
    return record === null ? null : reference(record, address);
  });
const places = (links: readonly RecordLink[]) =>
  Object.fromEntries(links.map(({ address, record }) => [address, record]));
const sorted = (links: readonly RecordLink[]) =>
  links.toSorted((one, other) => (one.address < other.address ? -1 : 1));

const three = [link('p', 'A'), link('q', 'B'), link('r', 'C')];
const right: Rules = { p: 'A', q: 'B', r: 'C' };

test('links move along with their records', () => {
  expect(places(follow(three, { p: 'X', q: 'A', r: 'B' }))).toEqual({ p: 'X', q: 'A', r: 'B' });
});

test('of three that are led to one place one goes there, and the others stay where they were', () => {
  const slip = follow(three, { p: 'X', q: 'X', r: 'X' });
  expect(places(slip)).toEqual({ p: 'X', q: 'B', r: 'C' });
  expect(sorted(follow(slip, right))).toEqual(three);
});

test('who is in a place already and led there is not put out of it', () => {
  expect(places(follow(three, { p: 'B', q: 'B', r: 'C' }))).toEqual({ p: 'A', q: 'B', r: 'C' });
});

test('who only stayed in a place gives way to who is led there, and is not forgotten', () => {
  const moved = follow(three, { p: 'B', q: null, r: 'C' });
  expect(moved.find(({ record }) => record === 'B')?.key).toBe('COMPANYp');
  expect(moved).toHaveLength(3);
  expect(moved.find(({ address }) => address === 'q')).toMatchObject({ displacedFrom: 'B' });
  expect(sorted(follow(moved, right))).toEqual(three);
  // Without any rule it is back as soon as its place is free.
  const freed = follow(moved, { p: 'A', q: null, r: 'C' });
  expect(sorted(freed)).toEqual(three);
});

test('a link that its user has made since stands before one that was put aside', () => {
  const moved = follow([link('p', 'A'), link('q', 'B')], { p: 'B', q: null });
  const since = { ...link('q', 'D'), key: 'CHOSEN' };
  const back = follow([...moved, since], { p: 'A', q: 'B' });
  expect(back.find(({ record }) => record === 'B')?.key).toBe('CHOSEN');
  expect(back).toHaveLength(3);
});

const addresses = ['p', 'q', 'r', 's', 't'];
const anyRecord = constantFrom('A', 'B', 'C', 'D', 'E', 'F');
const anyRules: Arbitrary<Rules> = shaped(
  Object.fromEntries(
    addresses.map((address) => [address, constantFrom(null, 'A', 'B', 'C', 'D', 'E', 'F')]),
  ),
);

test('after any edits of the rules and the correction back, every link is as it was', () => {
  const unlike = array(anyRecord, { minLength: 5, maxLength: 5 }).filter(
    (all) => new Set(all).size === all.length,
  );
  assert(
    property(unlike, nat(5), array(anyRules, { maxLength: 6 }), (records, count, edits) => {
      const rules: Rules = Object.fromEntries(
        addresses.map((address, index) => [address, records[index] ?? null]),
      );
      const links = addresses
        .slice(0, count)
        .map((address) => link(address, String(rules[address])));
      let now: RecordLink[] = links;
      for (const edit of edits) {
        now = follow(now, edit);
        expect(now).toHaveLength(links.length);
        expect(new Set(now.map(({ record }) => record)).size).toBe(links.length);
        expectOwnCompanies(now, edit);
      }
      expect(sorted(follow(now, rules))).toEqual(links);
    }),
    { numRuns: 2000 },
  );
});

/** The page of a link shows its own Company, but where the rules take two linked pages for one record. */
function expectOwnCompanies(links: RecordLink[], rules: Rules): void {
  for (const { address, key } of links) {
    const record = rules[address];
    const rivals = links.filter((other) => rules[other.address] === record);
    if (record == null || rivals.length > 1) continue;
    expect(links.find((other) => other.record === record)?.key).toBe(key);
  }
}
