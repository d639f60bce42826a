import { expect, test } from 'vitest';
import type { KnownCompany } from '../../../utils/companies/known-company.ts';
import type { PortableLinkApp } from '../../../utils/transfer/export-file.ts';
import { piecesOf, planImport, planTenants } from '../../../utils/transfer/plan-import.ts';

const told = (id: string, name = id, createdAt = '2026-03-15T12:34:56Z') => ({
  ...{ id, name, createdAt },
  pageEnabled: true,
  toldAt: 100,
});
const known = (key: string): KnownCompany => ({
  ...{ linkApp: 'a', key, id: key, name: key },
  createdAt: '2026-03-15T12:34:56Z',
  linkPage: { url: null, enabled: true },
  readAt: 50,
});
const tie = (number: number, key: string) => ({
  ...{ record: `HS1C${number}`, key, system: 'hubspot', kind: 'company', tenant: '1' },
  address: `https://app.hubspot.com/contacts/1/record/0-2/${number}`,
});
const file: PortableLinkApp = {
  id: 'f',
  label: 'Agency APP',
  colour: 'blue',
  companies: [told('new'), told('B', 'Renamed'), told('C'), told('D', 'D', '2020-01-01T00:00:00Z')],
  ties: [tie(1, 'NEW'), tie(2, 'B'), tie(3, 'D')],
  annotations: [
    { key: 'B', tags: ['vip'], note: '' },
    { key: 'C', tags: [], note: 'Theirs' },
    { key: 'D', tags: ['big'], note: '' },
  ],
};
const here = {
  companies: ['B', 'C', 'D'].map(known),
  list: null,
  ties: [{ ...tie(2, 'C'), linkApp: 'a' }],
  annotations: [{ linkApp: 'a', key: 'C', tags: [], note: 'Ours' }],
};
const settings = { rules: [], idForm: 'full' } as const;
const plan = planImport(file, here, settings);
const ids = (rows: { id?: string; key?: string; record?: string }[]) =>
  rows.map(({ id, record, key }) => id ?? record ?? key);

test('every row of a file has its fate, and nothing of another’s Company is taken', () => {
  const { companies, ties, annotations } = plan;
  expect(ids(companies.new)).toEqual(['new']);
  expect(ids(companies.changed)).toEqual(['B']);
  expect(ids(companies.same)).toEqual(['C']);
  expect(ids(companies.other)).toEqual(['D']);
  expect(ids(ties.new)).toEqual(['HS1C1']);
  expect(ids(ties.differs)).toEqual(['HS1C2']);
  expect(ids(annotations.new)).toEqual(['B']);
  expect(ids(annotations.differs)).toEqual(['C']);
});

test('what a file holds twice is counted once: a Company as it was told last', () => {
  const twice = {
    ...file,
    companies: [told('new', 'Old'), { ...told('NEW', 'Newest'), toldAt: 200 }, told('New', 'Old')],
    ties: [tie(1, 'NEW'), tie(1, 'B')],
    annotations: ['Theirs', 'Again'].map((note) => ({ key: 'B', tags: [], note })),
  };
  const { companies, ties, annotations } = planImport(twice, here, settings);
  expect(companies.new).toMatchObject([{ name: 'Newest' }]);
  expect(ties.new).toEqual([tie(1, 'NEW')]);
  expect(annotations.new).toMatchObject([{ note: 'Theirs' }]);
});

test.each([
  [false, ['new', 'B', 'HS1C1', 'B']],
  [true, ['new', 'B', 'HS1C1', 'HS1C2', 'B', 'C']],
])('replacing %s, only what changes something is sent, in pieces', (replace, wanted) => {
  const pieces = piecesOf(plan, replace, 1);
  expect(pieces).toHaveLength(wanted.length);
  expect(
    pieces.flatMap(({ companies, ties, annotations }) =>
      ids([...companies, ...ties, ...annotations]),
    ),
  ).toEqual(wanted);
});

test('an account goes where its Link APP goes', () => {
  const bound = planTenants(
    { t1: 'f', t2: 'f', t3: 'f', t4: 'left out' },
    { f: 'a' },
    { t2: 'a', t3: 'b' },
  );
  expect(bound).toEqual({ new: [['t1', 'a']], same: [['t2', 'a']], differs: [['t3', 'a']] });
});

test('an account, or a Link APP, that is called what every object has is not found in one', () => {
  const bound = planTenants({ valueOf: 'f', t1: 'toString' }, { f: 'a' }, {});
  expect(bound).toEqual({ new: [['valueOf', 'a']], same: [], differs: [] });
});

test('a tie that a rule of here has given another id is known again', () => {
  const rule = {
    ...{ id: '1', prefix: 'ours', pattern: 'https://crm.acme.test/clients/:id' },
    ...{ idPlace: { at: 'pattern' } as const, nameSelector: null },
  };
  const told = {
    ...{ record: 'URTHEIRSXR5', key: 'B', system: 'site', kind: 'record', tenant: 'theirs' },
    address: 'https://crm.acme.test/clients/5',
  };
  const own = { ...told, record: 'UROURSXR5', tenant: 'ours' };
  const fates = (ties: (typeof own)[], tiesHere: (typeof own)[]) => {
    const known = { ...here, ties: tiesHere.map((one) => ({ ...one, linkApp: 'a' })) };
    return planImport({ ...file, ties }, known, { ...settings, rules: [rule] }).ties;
  };
  expect(fates([told], [])).toEqual({ new: [own], same: [], differs: [] });
  expect(fates([told], [{ ...own, record: 'URBEFOREXR5', tenant: 'before' }]).same).toEqual([own]);
  expect(fates([told], [own])).toEqual({ new: [], same: [own], differs: [] });
  expect(fates([told], [{ ...own, key: 'C' }])).toEqual({ new: [], same: [], differs: [own] });
});

test('what a record is, is taken from its address, and what does not fit is left out', () => {
  const long = 'https://me:secret@app.hubspot.com/contacts/1/company/5?token=secret#secret';
  const fine = { ...tie(5, 'B'), kind: 'contact', tenant: '7', address: long };
  const others = [
    { ...tie(6, 'B'), address: 'https://evil.test/contacts/1/record/0-2/6' },
    { ...tie(7, 'B'), address: 'https://app.hubspot.com/contacts/1/record/0-2/8' },
    { ...tie(8, 'B'), address: 'https://app.hubspot.com/contacts/1/record/0-1/8' },
    { ...tie(9, 'B'), address: 'javascript:alert(1)' },
    { ...tie(9, 'B'), system: 'site', address: 'https://evil.test/clients/9' },
  ];
  const { ties, unknownLinks } = planImport({ ...file, ties: [fine, ...others] }, here, settings);
  const address = 'https://app.hubspot.com/contacts/1/company/5';
  expect(ties.new).toEqual([{ ...tie(5, 'B'), address }]);
  expect(unknownLinks).toBe(5);
});

test('a record link that an earlier version wrote under another id is known', () => {
  const clickUp = { system: 'clickup', kind: 'task', tenant: '9', key: 'B' };
  const address = 'https://app.clickup.com/t/9/86abc1';
  const told = [{ ...clickUp, record: 'CU9S86ABC1', address }];
  expect(planImport({ ...file, ties: told }, here, settings).ties.new).toEqual([
    { ...clickUp, record: 'CUS86ABC1', address },
  ]);
});
