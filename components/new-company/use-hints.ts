import { useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import { companyKey } from '../../utils/companies/company-id.ts';
import { comparableName } from '../../utils/companies/comparable-name.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { areNamesListed, type ListState } from '../../utils/companies/list-state.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { type JournalEntry, unsettled } from '../../utils/creating/journal-entry.ts';
import type { Result } from '../../utils/result.ts';
import { useBusy } from '../ui/use-busy.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import { useRead } from '../ui/use-read.ts';
import { useDirectoryVersion } from '../workspace/use-directory-version.ts';
import { type Attempt, wantedOf } from './use-create.ts';

/** A name is looked for once the typing pauses for so many milliseconds. */
const pause = 200;

interface DirectoryHints {
  /** Whose the id is. */
  taken: KnownCompany | null;
  /** The time of the list that has not the id; null where it is taken, or there is no list. */
  notListedAt: number | null;
  /** No list was read yet that could have a Company of a similar name. */
  isUnlisted: boolean;
  /** The Company with the bare id of the record: it may be another client's. */
  sameNumber: KnownCompany | null;
  /** Companies of a like name. */
  like: KnownCompany[];
}

/** What the directory knows of a form. */
export function useDirectoryHints(
  directory: DirectoryReader,
  version: number,
  draft: Draft,
  bareId: string | null,
): DirectoryHints {
  const { linkApp } = draft;
  const id = draft.id.trim();
  const name = useDebounced(draft.name, pause);
  const key = companyKey(id);
  const ofId = useRead<{ key: string; company: KnownCompany | null } | null>(
    async () => ({ key, company: await directory.company(linkApp, id) }),
    null,
    [directory, linkApp, id, version],
  );
  const list = useListState(directory, linkApp);
  const like = useRead<KnownCompany[]>(
    () => directory.like(linkApp, comparableName(name)),
    [],
    [directory, linkApp, name, version],
  );
  const ofBareId = useRead<KnownCompany | null>(
    async () => (bareId === null ? null : await directory.company(linkApp, bareId)),
    null,
    [directory, linkApp, bareId, version],
  );
  const known = ofId?.key === key ? ofId : null;
  const sameNumber = ofBareId?.key === key ? null : ofBareId;
  return {
    taken: known?.company ?? null,
    notListedAt: (known && !known.company && list?.refreshedAt) || null,
    isUnlisted: list !== undefined && !areNamesListed(list),
    sameNumber,
    like: like.filter((one) => one.key !== key && one.key !== sameNumber?.key),
  };
}

/** How the list of a Link APP stands; null: none was ever asked for, undefined: that is being read. */
function useListState(directory: DirectoryReader, linkApp: string): ListState | null | undefined {
  const version = useDirectoryVersion(linkApp, 'everything');
  const read = () => directory.list(linkApp);
  return useRead<ListState | null | undefined>(read, undefined, [directory, linkApp, version]);
}

interface Checked {
  id: string;
  answer: Result<KnownCompany, Failure>;
}

/** What the API says of an id, when the user presses **Check**. */
export function useCheck(linkApp: string) {
  const [checked, setChecked] = useState<Checked>();
  const [busy, run] = useBusy();
  const check = (id: string) =>
    run(async () => {
      setChecked(undefined);
      const answer = await ask('readCompany', { linkApp, id });
      setChecked({ id, answer });
    });
  return { busy, check, answerFor: (id: string) => (checked?.id === id ? checked.answer : null) };
}

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
