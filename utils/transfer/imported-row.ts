import { toRow } from '../companies/company-row.ts';
import type { CompanyRow } from '../companies/database.ts';
import type { ListState } from '../companies/list-state.ts';
import type { Absence } from '../companies/missing.ts';
import type { PortableCompany } from './export-file.ts';
import { diffCompany, toCompany } from './import-diff.ts';

/** What is known here when a Company of a file arrives. */
interface Here {
  linkApp: string;
  old: CompanyRow | undefined;
  list: ListState | null;
  /** Milliseconds since 1970. */
  now: number;
}

/** A Company of a file as a row of the directory; undefined where what is known here stays. */
export function importedRow(fromFile: PortableCompany, here: Here): CompanyRow | undefined {
  const { linkApp, old, list, now } = here;
  const diff = diffCompany(fromFile, old, list);
  if (diff !== 'new' && diff !== 'changed') return undefined;
  // Another computer's clock may be ahead: such a time would win over every list until then.
  const fetchedAt = Math.min(fromFile.fetchedAt, now);
  const touchedAt = Math.max(Math.min(fromFile.touchedAt ?? 0, now), old?.touchedAt ?? 0);
  const { connectionsFetchedAt } = fromFile;
  return {
    ...toRow(linkApp, toCompany(fromFile, old), fetchedAt, old),
    ...(connectionsFetchedAt !== undefined && {
      connectionsFetchedAt: Math.min(connectionsFetchedAt, now),
    }),
    ...(touchedAt > 0 && { touchedAt }),
    ...absenceSince(fetchedAt, here),
  };
}

/** The absence that was found here after the file's Company was fetched. */
function absenceSince(fetchedAt: number, { old, list }: Here): Absence {
  const unseenSince = old ? old.unseenSince : unlistedSince(list);
  const notFoundAt = old?.notFoundAt;
  return {
    ...(unseenSince !== undefined && unseenSince > fetchedAt && { unseenSince }),
    ...(notFoundAt !== undefined && notFoundAt > fetchedAt && { notFoundAt }),
  };
}

/** A Company that is not known here was not in the last whole list; any may be a row that cannot be read. */
const unlistedSince = (list: ListState | null): number | undefined =>
  list?.broken === 0 ? (list.refreshedAt ?? undefined) : undefined;
