import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Known,
  type NamedCompany,
  planOf,
  RowCheck,
  type RowChoice,
  type RowStatus,
} from '../../../utils/bulk/check-rows.ts';
import type { DraftRow } from '../../../utils/bulk/draft-row.ts';
import { comparableName } from '../../../utils/companies/comparable-name.ts';

const company = (id: string, name: string | null, isRetired = false): NamedCompany => ({
  key: id.toUpperCase(),
  ...{ id, name, isRetired },
});

function known(
  companies: NamedCompany[],
  links: Record<string, string> = {},
  unsettled: Record<string, string> = {},
): Known {
  return {
    company: (key) => companies.find((one) => one.key === key),
    like: (name) => companies.filter((one) => !one.isRetired && comparableName(one.name) === name),
    linked: (record) => links[record],
    isUnsettled: (key) => key in unsettled,
    unsettledLike: (name) =>
      Object.entries(unsettled).flatMap(([key, of]) => (comparableName(of) === name ? [key] : [])),
  };
}

const row = (id: string | null, name: string | null, record?: string): DraftRow => ({
  ...{ id, name, ids: record ? [record] : [], bareId: null },
  from: record ? { record, system: 's', kind: 'k', tenant: null, address: '' } : null,
  problem: id === null ? 'noId' : null,
  wanted: '',
});

function statuses(here: Known, rows: DraftRow[]): RowStatus[] {
  const check = new RowCheck(here);
  for (const one of rows) check.add(one);
  return rows.map((_, index) => check.status(index));
}

const acme = company('acme', 'Acme Inc');
const here = known([acme, company('OLD', 'Old', true)], { HS1: 'ACME' }, { LATE: 'Late Ltd' });

test.each([
  [row('NEW', 'New'), { kind: 'new' }],
  [row('ACME', 'Acme Inc'), { kind: 'exists', company: acme }],
  [row('ACME', null), { kind: 'exists', company: acme }],
  [row('ACME', 'Acme Ltd'), { kind: 'existsWithOtherName', company: acme }],
  [row('HS1', 'Acme Inc', 'HS1'), { kind: 'exists', company: acme }],
  [row('A2', 'ACME GmbH'), { kind: 'like', companies: [acme], rows: [], unsettled: [] }],
  [row('A2', 'Late'), { kind: 'like', companies: [], rows: [], unsettled: ['LATE'] }],
  [row('LATE', 'Late Ltd'), { kind: 'unsettled' }],
  [row('OLD2', 'Old'), { kind: 'new' }],
  [row(null, 'Acme'), { kind: 'cannot', problem: 'noId', wanted: '' }],
])('%j', (one, status) => {
  expect(statuses(here, [one])).toEqual([status]);
});

test('a record that is linked to a Company of which no more is known has that one', () => {
  expect(statuses(known([], { HS1: 'FAR' }), [row('HS1', null, 'HS1')])).toMatchObject([
    { kind: 'exists', company: { key: 'FAR' } },
  ]);
});

test('rows are compared with those above', () => {
  const rows = [
    row('A1', 'Acme'),
    row('A1', 'Another'),
    row('A2', 'ACME GmbH'),
    row('X', 'One', 'R1'),
    row('Y', 'Two', 'R1'),
    row(null, 'Acme'),
  ];
  expect(statuses(known([]), rows)).toMatchObject([
    { kind: 'new' },
    { kind: 'sameAs', row: 0 },
    { kind: 'like', rows: [0] },
    { kind: 'new' },
    { kind: 'sameAs', row: 3 },
    { kind: 'cannot' },
  ]);
});

test('a row that is left out stands in nobody’s way', () => {
  const check = new RowCheck(known([]));
  check.add(row('A1', 'Acme'));
  check.add(row('A1', 'Acme'));
  expect(check.status(1)).toEqual({ kind: 'sameAs', row: 0 });
  expect([...check.put(0, row('A1', 'Acme'), true)]).toEqual([1]);
  expect(check.status(1)).toEqual({ kind: 'new' });
});

const anyway = { createAnyway: true, seen: ['ACME', 'B', 'row 3'] };

test.each([
  [{ kind: 'new' }, {}, 'create'],
  [{ kind: 'unsettled' }, {}, 'create'],
  [{ kind: 'new' }, { leftOut: true }, 'leave'],
  [{ kind: 'exists', company: acme }, { sendName: true }, 'keep'],
  [{ kind: 'existsWithOtherName', company: acme }, {}, 'keep'],
  [{ kind: 'existsWithOtherName', company: acme }, { sendName: true, seen: ['ACME'] }, 'rename'],
  [{ kind: 'existsWithOtherName', company: acme }, { sendName: true, seen: ['OTHER'] }, 'keep'],
  [{ kind: 'like', companies: [acme], rows: [], unsettled: [] }, {}, 'leave'],
  [{ kind: 'like', companies: [acme], rows: [3], unsettled: ['B'] }, anyway, 'create'],
  [{ kind: 'like', companies: [acme], rows: [4], unsettled: [] }, anyway, 'leave'],
  [{ kind: 'like', companies: [], rows: [], unsettled: ['C'] }, anyway, 'leave'],
  [{ kind: 'like', companies: [acme], rows: [], unsettled: [] }, { use: 'ACME' }, 'keep'],
  [{ kind: 'like', companies: [acme], rows: [], unsettled: [] }, { use: 'B' }, 'leave'],
  [{ kind: 'sameAs', row: 0 }, { createAnyway: true }, 'leave'],
  [{ kind: 'cannot', problem: 'noId', wanted: '' }, { createAnyway: true }, 'leave'],
] as const)('%j with %j: %s', (status, choice, plan) => {
  expect(planOf(status as RowStatus, choice as RowChoice)).toBe(plan);
});

test('what an edit says is concerned is all that it concerns', () => {
  const one = fc.record({
    draft: fc
      .tuple(
        fc.constantFrom('A', 'B', 'C', null),
        fc.constantFrom('Acme', 'ACME Inc', 'Globex', null),
        fc.constantFrom('R1', 'R2', undefined),
      )
      .map(([id, name, record]) => row(id, name, record)),
    isLeftOut: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(one, { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(7), one), { maxLength: 8 }),
      (given, edits) => {
        const rows = [...given];
        const check = new RowCheck(here);
        for (const { draft, isLeftOut } of rows) check.add(draft, isLeftOut);
        const shown = rows.map((_, index) => check.status(index));
        for (const [at, { draft, isLeftOut }] of edits) {
          const index = at % rows.length;
          rows[index] = { draft, isLeftOut };
          for (const other of [index, ...check.put(index, draft, isLeftOut)]) {
            shown[other] = check.status(other);
          }
        }
        const anew = new RowCheck(here);
        for (const { draft, isLeftOut } of rows) anew.add(draft, isLeftOut);
        expect(shown).toEqual(rows.map((_, index) => anew.status(index)));
      },
    ),
  );
});
