import { describe, expect, test } from 'vitest';
import { readExport, writeExport } from '../../../utils/transfer/export-file.ts';

const file = {
  exportedAt: '2026-11-23T10:32:00.000Z',
  linkApps: [
    {
      id: 'a',
      label: 'Agency APP',
      colour: 'blue' as const,
      companies: [{ id: 'A', name: null, createdAt: null, pageEnabled: true, toldAt: 1 }],
      ties: [],
      annotations: [{ key: 'A', tags: ['vip'], note: '' }],
    },
  ],
  tenants: {},
  options: { settings: { version: 1, value: { pageEnabled: true } } },
};
const written = (change: object) => JSON.stringify({ ...JSON.parse(writeExport(file)), ...change });

const withWords = (words: object) => ({
  ...file.linkApps[0],
  annotations: [{ key: 'A', tags: [], note: '', ...words }],
});
const withTimes = (times: object) => ({
  ...file.linkApps[0],
  companies: [{ id: 'A', name: null, createdAt: null, pageEnabled: true, toldAt: 1, ...times }],
});

const toldOf = (times: object) => ({
  ...file.linkApps[0],
  companies: [{ id: 'A', name: null, createdAt: null, pageEnabled: true, toldAt: 1, ...times }],
});

test('what was written is read', () => {
  expect(readExport(writeExport(file))).toMatchObject({ ok: true, value: file });
});

test('words and ties belong to a Company whatever the letter case of its id', () => {
  const tie = { record: 'R', system: 'hubspot', kind: 'company', tenant: null, address: '' };
  const linkApp = { ...withWords({ key: 'acme' }), ties: [{ ...tie, key: 'Acme' }] };
  expect(readExport(written({ linkApps: [linkApp] }))).toMatchObject({
    ok: true,
    value: { linkApps: [{ ties: [{ key: 'ACME' }], annotations: [{ key: 'ACME' }] }] },
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
    [written({ version: 2, linkApps: 'of another shape' }), 'newerVersion'],
    [written({ version: 0 }), 'damaged'],
    [written({ linkApps: [{}] }), 'damaged'],
    [written({ exportedAt: 'yesterday' }), 'damaged'],
    [written({ tenants: [7] }), 'damaged'],
    [written({ linkApps: [toldOf({ toldAt: -1e300 })] }), 'damaged'],
    [written({ linkApps: [toldOf({ connectionsReadAt: -1e300 })] }), 'damaged'],
    [written({ linkApps: [withWords({ note: 'x'.repeat(4001) })] }), 'damaged'],
    [written({ linkApps: [withWords({ tags: Array(31).fill('vip') })] }), 'damaged'],
    [written({ linkApps: [withTimes({ toldAt: -1 })] }), 'damaged'],
    [written({ linkApps: [withTimes({ connectionsReadAt: -1e300 })] }), 'damaged'],
    [written({ linkApps: [withTimes({ touchedAt: -1e300 })] }), 'damaged'],
    [written({ linkApps: [file.linkApps[0], file.linkApps[0]] }), 'damaged'],
  ])('%.60s: %s', (text, error) => {
    expect(readExport(text)).toEqual({ ok: false, error });
  });
});
