import Papa from 'papaparse';
import { BatchServer } from '../../utils/bulk/batch-server.ts';
import { comparableName } from '../../utils/companies/comparable-name.ts';
import type { CompanyRow } from '../../utils/companies/database.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { idSuggester } from '../../utils/companies/suggest-id.ts';
import type { Figure } from './figure.ts';
import { median, middleHalf, noiseOf } from './statistics.ts';

const rows = 100_000;
const rounds = 15;
const mostTimesPapa = 2;

const forms = ['Inc.', 'GmbH', 'Ltd', 'S.A.'];
const trades = ['Trading', 'Holding', 'Foods', 'Bau'];

/** As HubSpot exports its companies. */
export function exported(): ArrayBuffer {
  const lines = [
    'Record ID,Company name,Company owner,City,Country,Phone,Website,Industry,Create Date',
    ...Array.from({ length: rows }, (_, index) => {
      const name = `"Client ${(index * 7919) % 1_000_003} ${trades[index % 4]}, ${forms[index % 4]}"`;
      const facts = `Ann Lee,Berlin,Germany,+49 30 ${index},https://client${index}.example`;
      return `${100_000_000_000 + index * 7},${name},${facts},Software,2025-01-11 10:11`;
    }),
  ];
  return new TextEncoder().encode(lines.join('\n')).buffer;
}

/** So many of its clients are Companies already. */
const existing = 1000;
const known = Array.from({ length: 10 * existing }, (_, index) => {
  const id = index % 10 === 0 ? `HS123C${100_000_000_000 + index * 7}` : `OTHER${index}`;
  const name = `Company ${index}`;
  return { linkApp: 'one', key: id, id, name, comparableName: comparableName(name) } as CompanyRow;
});

/** A directory with these alone. */
const reader = {
  rowsAfter: async (_, after) => (after ? [] : known),
  recordLinks: async () => [],
  journal: async () => [],
} as Pick<DirectoryReader, 'rowsAfter' | 'recordLinks' | 'journal'> as DirectoryReader;

/**
 * An export of 100,000 rows read, matched, its account said, and checked by a directory of 10,000 Companies,
 * as the page's worker does it; beside it papaparse alone over the same file.
 */
export async function measureBulkCsv(): Promise<Figure[]> {
  const bytes = exported();
  const suggestId = await idSuggester();
  const times = { ours: [] as number[], papa: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.papa.push(time(() => Papa.parse(new TextDecoder().decode(bytes))));
    const server = new BatchServer({ settings: { rules: [], idForm: 'full' }, suggestId });
    await server.compareWith(reader, 'one');
    const start = performance.now();
    const read = await server.readFile(bytes, 'export.csv');
    if (!read.ok) throw new Error('It was not read');
    const { statuses } = server.match({ ...read.value.matching, tenant: '123' });
    times.ours.push(performance.now() - start);
    const { existsWithOtherName: exist } = statuses;
    if (exist !== existing || statuses.new + exist !== rows) throw new Error('Checked wrongly');
  }
  const ratio = median(times.ours) / median(times.papa);
  const text = (values: number[]) => `${median(values).toFixed(0)} ms (${middleHalf(values)})`;
  return [
    {
      what: 'A CSV of 100,000 rows read and checked, times papaparse alone',
      value: `${ratio.toFixed(1)} (${text(times.ours)} against ${text(times.papa)})`,
      noise: noiseOf(times.papa),
      bound: String(mostTimesPapa),
      holds: ratio <= mostTimesPapa,
    },
  ];
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
