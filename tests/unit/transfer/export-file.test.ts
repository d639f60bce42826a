import { describe, expect, test } from 'vitest';
import { readExport, writeExport } from '../../../utils/transfer/export-file.ts';

const file = {
  exportedAt: '2026-11-23T10:32:00.000Z',
  linkApps: [
    {
      id: 'a',
      label: 'Agency APP',
      colour: 'blue' as const,
      companies: [{ id: 'A', name: null, createdAt: null, pageEnabled: true, fetchedAt: 1 }],
      recordLinks: [],
      notes: [{ key: 'A', tags: ['vip'], note: '' }],
      histories: [{ key: 'A', events: [{ kind: 'linkCopied' as const, at: 5 }] }],
    },
  ],
  tenants: {},
  options: { settings: { version: 1, value: { pageEnabled: true } } },
};
const written = (change: object) => JSON.stringify({ ...JSON.parse(writeExport(file)), ...change });

const withWords = (words: object) => ({
  ...file.linkApps[0],
  notes: [{ key: 'A', tags: [], note: '', ...words }],
});
const withEvent = (event: object) => ({
  ...file.linkApps[0],
  histories: [{ key: 'A', events: [event] }],
});
const withTimes = (times: object) => ({
  ...file.linkApps[0],
  companies: [{ id: 'A', name: null, createdAt: null, pageEnabled: true, fetchedAt: 1, ...times }],
});

test('what was written is read', () => {
  expect(readExport(writeExport(file))).toMatchObject({ ok: true, value: file });
});

test('words and ties belong to a Company whatever the letter case of its id', () => {
  const recordLink = { record: 'R', system: 'hubspot', kind: 'company', tenant: null, address: '' };
  const linkApp = { ...withWords({ key: 'acme' }), recordLinks: [{ ...recordLink, key: 'Acme' }] };
  expect(readExport(written({ linkApps: [linkApp] }))).toMatchObject({
    ok: true,
    value: { linkApps: [{ recordLinks: [{ key: 'ACME' }], notes: [{ key: 'ACME' }] }] },
  });
});

test('a file of the first version is read', () => {
  const [linkApp] = file.linkApps;
  const link = { record: 'R', system: 'hubspot', kind: 'company', tenant: null, address: '' };
  const company = { id: 'A', name: null, createdAt: null, pageEnabled: true, touchedAt: 3 };
  const { recordLinks: _, notes, ...same } = { ...linkApp };
  const old = {
    ...same,
    companies: [
      { ...company, toldAt: 1, connections: [], connectionsReadAt: 2 },
      { ...company, id: 'B', toldAt: 4 },
    ],
    ties: [{ ...link, key: 'A' }],
    annotations: notes,
  };
  expect(readExport(written({ version: 1, linkApps: [old] }))).toEqual({
    ok: true,
    value: {
      ...JSON.parse(writeExport(file)),
      linkApps: [
        {
          ...same,
          companies: [
            { ...company, fetchedAt: 1, connections: [], connectionsFetchedAt: 2 },
            { ...company, id: 'B', fetchedAt: 4 },
          ],
          recordLinks: [{ ...link, key: 'A' }],
          notes,
          histories: [],
        },
      ],
    },
  });
});

test('a file of the second version has no histories', () => {
  const old = file.linkApps.map(({ histories: _, ...linkApp }) => linkApp);
  expect(readExport(written({ version: 2, linkApps: old }))).toMatchObject({
    ok: true,
    value: { linkApps: [{ notes: [{ key: 'A' }], histories: [] }] },
  });
});

describe('is not taken in', () => {
  test.each([
    ['', 'notJson'],
    ['Link APP,Company id', 'notJson'],
    [writeExport(file).slice(0, -20), 'notJson'],
    ['null', 'otherProgram'],
    ['[]', 'otherProgram'],
    ['{"version":1}', 'otherProgram'],
    [written({ program: 'other' }), 'otherProgram'],
    [written({ version: 4, linkApps: 'of another shape' }), 'newerVersion'],
    [written({ version: 0 }), 'damaged'],
    [written({ linkApps: [{}] }), 'damaged'],
    [written({ linkApps: [withEvent({ kind: 'linkCopied', at: -1 })] }), 'damaged'],
    [written({ linkApps: [withEvent({ kind: 'flown', at: 1 })] }), 'damaged'],
    [written({ version: 1 }), 'damaged'],
    [written({ version: 1, linkApps: [{}] }), 'damaged'],
    [written({ exportedAt: 'yesterday' }), 'damaged'],
    [written({ tenants: [7] }), 'damaged'],
    [written({ linkApps: [withTimes({ fetchedAt: -1e300 })] }), 'damaged'],
    [written({ linkApps: [withTimes({ connectionsFetchedAt: -1e300 })] }), 'damaged'],
    [written({ linkApps: [withWords({ note: 'x'.repeat(4001) })] }), 'damaged'],
    [written({ linkApps: [withWords({ tags: Array(31).fill('vip') })] }), 'damaged'],
    [written({ linkApps: [withTimes({ fetchedAt: -1 })] }), 'damaged'],
    [written({ linkApps: [withTimes({ connectionsFetchedAt: -1e300 })] }), 'damaged'],
    [written({ linkApps: [withTimes({ touchedAt: -1e300 })] }), 'damaged'],
    [written({ linkApps: [file.linkApps[0], file.linkApps[0]] }), 'damaged'],
  ])('%.60s: %s', (text, error) => {
    expect(readExport(text)).toEqual({ ok: false, error });
  });
});
