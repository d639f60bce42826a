import { companyKey } from '../../utils/companies/company-id.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { type JournalEntry, unsettled } from '../../utils/creating/journal-entry.ts';
import { useRead } from '../ui/use-read.ts';
import { type Attempt, wantedOf } from './use-create.ts';

type Unsettled = Extract<Attempt, { kind: 'unknown' | 'notMade' }>;

const refused = { failure: { kind: 'unauthorized' } } as const;

/** How an earlier create of this id stands, whose answer was lost: the form may have been closed since. */
export function useUnsettled(
  directory: DirectoryReader,
  version: number,
  linkApp: string,
  id: string,
): Unsettled | null {
  const entries = useRead<JournalEntry[]>(
    () => directory.journal(linkApp),
    [],
    [directory, linkApp, version],
  );
  const entry = entries.find(({ key }) => key === companyKey(id));
  if (!entry) return null;
  const wanted = wantedOf(entry);
  return entry.state === 'open'
    ? { ...unsettled(entry), wanted, ...(entry.needsToken && refused) }
    : { kind: 'notMade', wanted };
}
