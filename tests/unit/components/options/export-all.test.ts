import { expect, test, vi } from 'vitest';
import { exportAll, exportTable } from '../../../../components/transfer/export-all.tsx';
import type { DirectoryReader } from '../../../../utils/companies/directory-reader.ts';
import { linkAppOf } from '../../examples.ts';

const { download } = vi.hoisted(() => ({ download: vi.fn() }));
vi.mock('../../../../components/ui/download.ts', () => ({
  download,
  exportName: (_: Date, ending: string) => `export.${ending}`,
}));

const linkApp = linkAppOf('a', 'Agency APP');
const short = 'https://app.hubspot.com/contacts/1/record/0-2/5';
const recordLink = {
  ...{ linkApp: 'a', key: 'ACME', record: 'HS1C5', system: 'hubspot', kind: 'company' },
  ...{ tenant: '1', address: `${short.replace('//', '//me:secret@')}?token=secret#secret` },
};
const company = {
  ...{ linkApp: 'a', key: 'ACME', id: 'ACME', name: 'Acme', createdAt: null, linkPage: null },
  fetchedAt: 1,
};
const directory = {
  all: async () => [company],
  list: async () => null,
  recordLinks: async () => [recordLink],
  notes: async () => [],
  histories: async () => [],
} as Partial<DirectoryReader> as DirectoryReader;

test.each([
  ['everything', exportAll],
  ['the table', exportTable('csv')],
] as const)('%s leaves with no more of an address than tells its record', async (_, save) => {
  expect(await save(directory, [linkApp])).toBe(1);
  const [[, text] = []] = download.mock.calls;
  const words = await (text as Blob).text();
  expect(words).toContain(short);
  expect(words).not.toContain('secret');
});
