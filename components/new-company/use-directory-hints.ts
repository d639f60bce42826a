import { companyKey } from '../../utils/companies/company-id.ts';
import { comparableName } from '../../utils/companies/comparable-name.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { useDebounced } from '../ui/use-debounced.ts';
import { useRead } from '../ui/use-read.ts';
import { useDirectoryVersion } from '../workspace/use-directory-version.ts';

/** A name is looked for once the typing pauses for so many milliseconds. */
const pause = 200;

interface DirectoryHints {
  /** Whose the id is. */
  taken: KnownCompany | null;
  /** The time of the list that has not the id; null where it is taken, or there is no list. */
  notListedAt: number | null;
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
  const listedAt = useListedAt(directory, linkApp);
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
    notListedAt: known && !known.company ? listedAt : null,
    sameNumber,
    like: like.filter((one) => one.key !== key && one.key !== sameNumber?.key),
  };
}

/** When the last whole list of a Link APP was asked for; null where there was none yet. */
function useListedAt(directory: DirectoryReader, linkApp: string): number | null {
  const version = useDirectoryVersion(linkApp, 'everything');
  const read = async () => (await directory.list(linkApp))?.refreshedAt ?? null;
  return useRead<number | null>(read, null, [directory, linkApp, version]);
}
