import { companyKey } from '../../utils/companies/company-id.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { useDebounced } from '../use-debounced.ts';
import { useRead } from '../use-read.ts';

/** A name is looked for once the typing pauses for so many milliseconds. */
const pause = 200;

/** What the directory knows of a form: whose the id is, and which names are like this one. */
export function useDirectoryHints(
  directory: DirectoryReader,
  version: number,
  draft: Draft,
): { taken: KnownCompany | null; like: KnownCompany[] } {
  const { linkApp } = draft;
  const id = draft.id.trim();
  const name = useDebounced(draft.name, pause);
  const company = useRead<KnownCompany | null>(() => directory.company(linkApp, id), null, [
    directory,
    linkApp,
    id,
    version,
  ]);
  const like = useRead<KnownCompany[]>(
    () => directory.like(linkApp, name),
    [],
    [directory, linkApp, name, version],
  );
  const key = companyKey(id);
  return {
    taken: company?.key === key ? company : null,
    like: like.filter((one) => one.key !== key),
  };
}
