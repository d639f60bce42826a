import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/**
 * The directory is written through `writeFor`, which looks whether the Link APP has ended: these few
 * alone open a transaction of their own, and bring back nothing that was forgotten.
 */
const ownTransactions = [
  'utils/companies/write-for.ts',
  // Ends Link APPs.
  'utils/companies/directory.ts',
  // Forgets what is known of ended Link APPs.
  'utils/creating/orphaned-creates.ts',
  // Changes or removes an entry that is there.
  'utils/creating/journal.ts',
  // Its own database.
  'utils/link-apps/token-vault.ts',
];

test('each write for a Link APP goes through writeFor', () => {
  const others = sourceFiles().filter((file) => {
    const text = readFileSync(file, 'utf8').replace(/type [^;]*;/g, '');
    return (
      /'readwrite'|database\.(put|add|delete|clear)\(/.test(text) && !ownTransactions.includes(file)
    );
  });
  expect(others).toEqual([]);
});
