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
import { hashText } from '../../../utils/bulk/hashes.ts';
import { RowPrints } from '../../../utils/bulk/row-prints.ts';
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
  const all = [
    ...companies.flatMap(({ key, name }) => [key, comparableName(name)]),
    ...[...Object.entries(links).flat(), ...Object.keys(unsettled)],
    ...Object.values(unsettled).map(comparableName),
  ];
  return {
    mayKnow: (hash) => all.some((one) => hashText(one) === hash),
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

interface Given {
  draft: DraftRow;
  isLeftOut?: boolean;
}

function checkOf(here: Known, rows: Given[]): RowCheck {
  const prints = new RowPrints(rows.length);
  rows.forEach(({ draft }, index) => {
    prints.putDraft(index, draft);
  });
  const draft = (index: number) => (rows[index] ?? rows[0])?.draft ?? row(null, null);
  const leftOut = new Set(rows.flatMap(({ isLeftOut }, index) => (isLeftOut ? [index] : [])));
  return new RowCheck({ count: rows.length, prints, draft, leftOut }, here);
}

function statuses(here: Known, rows: DraftRow[]): RowStatus[] {
  const check = checkOf(
    here,
    rows.map((draft) => ({ draft })),
  );
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
  const rows = [{ draft: row('A1', 'Acme') }, { draft: row('A1', 'Acme') }];
  expect(checkOf(known([]), rows).status(1)).toEqual({ kind: 'sameAs', row: 0 });
  const [first = { draft: row('A1', 'Acme') }, second = first] = rows;
  const after = checkOf(known([]), [{ ...first, isLeftOut: true }, second]);
  expect(after.status(1)).toEqual({ kind: 'new' });
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

const given = fc.record({
  draft: fc
    .tuple(
      fc.constantFrom('A', 'B', 'ACME', 'HS1', null),
      fc.constantFrom('Acme', 'ACME Inc', 'Globex', 'Late', null),
      fc.constantFrom('R1', 'R2', 'HS1', undefined),
    )
    .map(([id, name, record]) => row(id, name, record)),
  isLeftOut: fc.boolean(),
});

/** The rows above that are neither left out nor without an id, by their indexes. */
const above = (rows: Given[], index: number, isLike: (draft: DraftRow) => boolean): number[] =>
  rows.flatMap(({ draft, isLeftOut }, row) =>
    row < index && !isLeftOut && !draft.problem && isLike(draft) ? [row] : [],
  );

function isSameClient({ id, from }: DraftRow, other: DraftRow): boolean {
  const mine = [id, from?.record].filter(Boolean);
  return [other.id, other.from?.record].some((one) => one && mine.includes(one));
}

test('rows are compared with those above as each of them alone would be', () => {
  fc.assert(
    fc.property(fc.array(given, { maxLength: 12 }), (rows) => {
      const check = checkOf(here, rows);
      for (const [index, { draft }] of rows.entries()) {
        const status = check.status(index);
        expect(check.kind(index)).toBe(status.kind);
        const [same] = above(rows, index, (other) => isSameClient(draft, other));
        const name = comparableName(draft.name);
        const like = above(rows, index, (one) => name !== '' && comparableName(one.name) === name);
        if (draft.problem) expect(status.kind).toBe('cannot');
        else if (same !== undefined) expect(status).toEqual({ kind: 'sameAs', row: same });
        else if (status.kind === 'like') expect(status.rows).toEqual(like.slice(0, 5));
        else if (status.kind === 'new') expect(like).toEqual([]);
      }
    }),
  );
});

test('a print that may be known of all changes nothing', () => {
  fc.assert(
    fc.property(fc.array(given, { maxLength: 12 }), (rows) => {
      const check = checkOf(here, rows);
      const other = checkOf({ ...here, mayKnow: () => true }, rows);
      expect(rows.map((_, index) => check.kind(index))).toEqual(
        rows.map((_, index) => other.kind(index)),
      );
    }),
  );
});
