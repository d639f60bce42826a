import { expect, test } from 'vitest';
import type { KnownCompany } from '../../../utils/companies/known-company.ts';
import type { PortableLinkApp } from '../../../utils/transfer/export-file.ts';
import { chunksOf, planImport, planTenants } from '../../../utils/transfer/plan-import.ts';

const fromFile = (id: string, name = id, createdAt = '2026-03-15T12:34:56Z') => ({
  ...{ id, name, createdAt },
  pageEnabled: true,
  fetchedAt: 100,
});
const known = (key: string): KnownCompany => ({
  ...{ linkApp: 'a', key, id: key, name: key },
  createdAt: '2026-03-15T12:34:56Z',
  linkPage: { url: null, enabled: true },
  fetchedAt: 50,
});
const recordLink = (number: number, key: string) => ({
  ...{ record: `HS1C${number}`, key, system: 'hubspot', kind: 'company', tenant: '1' },
  address: `https://app.hubspot.com/contacts/1/record/0-2/${number}`,
});
const file: PortableLinkApp = {
  id: 'f',
  label: 'Agency APP',
  colour: 'blue',
  companies: [
    fromFile('new'),
    fromFile('B', 'Renamed'),
    fromFile('C'),
    fromFile('D', 'D', '2020-01-01T00:00:00Z'),
  ],
  recordLinks: [recordLink(1, 'NEW'), recordLink(2, 'B'), recordLink(3, 'D')],
  notes: [
    { key: 'B', tags: ['vip'], note: '' },
    { key: 'C', tags: [], note: 'Theirs' },
    { key: 'D', tags: ['big'], note: '' },
  ],
  histories: ['B', 'C', 'D'].map((key) => ({ key, events: [{ kind: 'linkCopied', at: 5 }] })),
};
const here = {
  companies: ['B', 'C', 'D'].map(known),
  list: null,
  recordLinks: [{ ...recordLink(2, 'C'), linkApp: 'a' }],
  notes: [{ linkApp: 'a', key: 'C', tags: [], note: 'Ours' }],
  histories: [{ linkApp: 'a', key: 'C', events: [{ kind: 'linkCopied' as const, at: 5 }] }],
};
const settings = { rules: [], idForm: 'full' } as const;
const plan = planImport(file, here, settings);
const ids = (rows: { id?: string; key?: string; record?: string }[]) =>
  rows.map(({ id, record, key }) => id ?? record ?? key);

test('every row of a file has its fate, and nothing of another’s Company is taken', () => {
  const { companies, recordLinks, notes, histories } = plan;
  expect(ids(companies.new)).toEqual(['new']);
  expect(ids(companies.changed)).toEqual(['B']);
  expect(ids(companies.same)).toEqual(['C']);
  expect(ids(companies.other)).toEqual(['D']);
  expect(ids(recordLinks.new)).toEqual(['HS1C1']);
  expect(ids(recordLinks.differs)).toEqual(['HS1C2']);
  expect(ids(notes.new)).toEqual(['B']);
  expect(ids(notes.differs)).toEqual(['C']);
  expect(ids(histories)).toEqual(['B']);
});

test('what a file holds twice is counted once: a Company as it was told last', () => {
  const twice = {
    ...file,
    companies: [
      fromFile('new', 'Old'),
      { ...fromFile('NEW', 'Newest'), fetchedAt: 200 },
      fromFile('New', 'Old'),
    ],
    recordLinks: [recordLink(1, 'NEW'), recordLink(1, 'B')],
    notes: ['Theirs', 'Again'].map((note) => ({ key: 'B', tags: [], note })),
  };
  const { companies, recordLinks, notes } = planImport(twice, here, settings);
  expect(companies.new).toMatchObject([{ name: 'Newest' }]);
  expect(recordLinks.new).toEqual([recordLink(1, 'NEW')]);
  expect(notes.new).toMatchObject([{ note: 'Theirs' }]);
});

test.each([
  [false, ['new', 'B', 'HS1C1', 'B', 'B']],
  [true, ['new', 'B', 'HS1C1', 'HS1C2', 'B', 'C', 'B']],
])('replacing %s, only what changes something is sent, in pieces', (replace, wanted) => {
  const chunks = chunksOf(plan, replace, 1);
  expect(chunks).toHaveLength(wanted.length);
  expect(
    chunks.flatMap(({ companies, recordLinks, notes, histories }) =>
      ids([...companies, ...recordLinks, ...notes, ...histories]),
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
  const fromFile = {
    ...{ record: 'URTHEIRSXR5', key: 'B', system: 'site', kind: 'record', tenant: 'theirs' },
    address: 'https://crm.acme.test/clients/5',
  };
  const own = { ...fromFile, record: 'UROURSXR5', tenant: 'ours' };
  const diffs = (recordLinks: (typeof own)[], recordLinksHere: (typeof own)[]) => {
    const known = {
      ...here,
      recordLinks: recordLinksHere.map((one) => ({ ...one, linkApp: 'a' })),
    };
    return planImport({ ...file, recordLinks }, known, { ...settings, rules: [rule] }).recordLinks;
  };
  expect(diffs([fromFile], [])).toEqual({ new: [own], same: [], differs: [] });
  expect(diffs([fromFile], [{ ...own, record: 'URBEFOREXR5', tenant: 'before' }]).same).toEqual([
    own,
  ]);
  expect(diffs([fromFile], [own])).toEqual({ new: [], same: [own], differs: [] });
  expect(diffs([fromFile], [{ ...own, key: 'C' }])).toEqual({ new: [], same: [], differs: [own] });
});

test('what a record is, is taken from its address, and what does not fit is left out', () => {
  const long = 'https://me:secret@app.hubspot.com/contacts/1/company/5?token=secret#secret';
  const fine = { ...recordLink(5, 'B'), kind: 'contact', tenant: '7', address: long };
  const others = [
    { ...recordLink(6, 'B'), address: 'https://evil.test/contacts/1/record/0-2/6' },
    { ...recordLink(7, 'B'), address: 'https://app.hubspot.com/contacts/1/record/0-2/8' },
    { ...recordLink(8, 'B'), address: 'https://app.hubspot.com/contacts/1/record/0-1/8' },
    { ...recordLink(9, 'B'), address: 'javascript:alert(1)' },
    { ...recordLink(9, 'B'), system: 'site', address: 'https://evil.test/clients/9' },
  ];
  const { recordLinks, unknownLinks } = planImport(
    { ...file, recordLinks: [fine, ...others] },
    here,
    settings,
  );
  const address = 'https://app.hubspot.com/contacts/1/company/5';
  expect(recordLinks.new).toEqual([{ ...recordLink(5, 'B'), address }]);
  expect(unknownLinks).toBe(5);
});

test('a record link that an earlier version wrote under another id is known', () => {
  const clickUp = { system: 'clickup', kind: 'task', tenant: '9', key: 'B' };
  const address = 'https://app.clickup.com/t/9/86abc1';
  const fromFile = [{ ...clickUp, record: 'CU9S86ABC1', address }];
  expect(planImport({ ...file, recordLinks: fromFile }, here, settings).recordLinks.new).toEqual([
    { ...clickUp, record: 'CUS86ABC1', address },
  ]);
});
