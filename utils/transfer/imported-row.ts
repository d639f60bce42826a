import { toRow } from '../companies/company-row.ts';
import type { CompanyRow } from '../companies/database.ts';
import type { ListState } from '../companies/list-state.ts';
import type { Absence } from '../companies/missing.ts';
import type { PortableCompany } from './export-file.ts';
import { asTold, fateOfCompany } from './import-diff.ts';

/** What is known here when a Company of a file arrives. */
interface Here {
  linkApp: string;
  old: CompanyRow | undefined;
  list: ListState | null;
  /** Milliseconds since 1970. */
  now: number;
}

/** A Company of a file as a row of the directory; undefined where what is known here stays. */
export function importedRow(told: PortableCompany, here: Here): CompanyRow | undefined {
  const { linkApp, old, list, now } = here;
  const fate = fateOfCompany(told, old, list);
  if (fate !== 'new' && fate !== 'changed') return undefined;
  // Told in the future, by another computer's clock, it would stand against every list until then.
  const toldAt = Math.min(told.toldAt, now);
  const touchedAt = Math.max(Math.min(told.touchedAt ?? 0, now), old?.touchedAt ?? 0);
  const { connectionsReadAt } = told;
  return {
    ...toRow(linkApp, asTold(told, old), toldAt, old),
    ...(connectionsReadAt !== undefined && {
      connectionsReadAt: Math.min(connectionsReadAt, now),
    }),
    ...(touchedAt > 0 && { touchedAt }),
    ...absenceSince(toldAt, here),
  };
}

/** What was found out here of its absence after the file was told of it. */
function absenceSince(toldAt: number, { old, list }: Here): Absence {
  const unseenSince = old ? old.unseenSince : unlistedSince(list);
  const notFoundAt = old?.notFoundAt;
  return {
    ...(unseenSince !== undefined && unseenSince > toldAt && { unseenSince }),
    ...(notFoundAt !== undefined && notFoundAt > toldAt && { notFoundAt }),
  };
}

/** A Company that is not known here was not in the last whole list; any may be a row that cannot be read. */
const unlistedSince = (list: ListState | null): number | undefined =>
  list?.broken === 0 ? (list.refreshedAt ?? undefined) : undefined;
