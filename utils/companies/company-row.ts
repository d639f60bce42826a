import type { Company } from '../link-api/company.ts';
import { companyKey } from './company-id.ts';
import { comparableName } from './comparable-name.ts';
import { createdTime } from './created-time.ts';
import type { CompanyRow } from './database.ts';
import { sortName } from './sort-name.ts';

/**
 * A Company as the API told it at `fetchedAt`, with what the row before it knew beyond that. Nothing
 * stays of its having been gone.
 */
export function toRow(
  linkApp: string,
  company: Company,
  fetchedAt: number,
  old?: CompanyRow,
): CompanyRow {
  const { id, name, createdAt, linkPage, connections } = company;
  const time = createdTime(company);
  const row = {
    linkApp,
    key: companyKey(id),
    id,
    name,
    createdAt,
    linkPage,
    fetchedAt,
    comparableName: comparableName(name),
    sortName: sortName(company),
    ...(time !== undefined && { createdTime: time }),
    ...(connections && { connections, connectionsFetchedAt: fetchedAt }),
  };
  return old ? carryOver(row, old) : row;
}

/** What the API did not tell this time, and what it never tells. */
export function carryOver(row: CompanyRow, old: CompanyRow): CompanyRow {
  const { connections, connectionsFetchedAt, touchedAt, createGestureAt, waiting } = old;
  return {
    ...row,
    ...(!row.connections && {
      ...(connections && { connections }),
      ...(connectionsFetchedAt !== undefined && { connectionsFetchedAt }),
    }),
    ...(touchedAt !== undefined && { touchedAt }),
    ...(createGestureAt !== undefined && { createGestureAt }),
    ...(waiting && { waiting }),
  };
}

/**
 * What stands, which was told after this answer was asked for: an edit may have overtaken it. It has the
 * answer's connections, where those are the later ones.
 */
export function withLaterConnections(old: CompanyRow, answer: CompanyRow): CompanyRow {
  const { connections, connectionsFetchedAt = 0 } = answer;
  const hasLater = connections && connectionsFetchedAt > (old.connectionsFetchedAt ?? 0);
  return { ...old, ...(hasLater && { connections, connectionsFetchedAt }) };
}

/** Whether the API just told what the row says already. */
export function isUnchanged(company: Company, old: CompanyRow): boolean {
  return (
    old.unseenSince === undefined &&
    old.notFoundAt === undefined &&
    company.id === old.id &&
    company.name === old.name &&
    company.createdAt === old.createdAt &&
    isAlike(company.linkPage, old.linkPage) &&
    (company.connections === undefined || isAlike(company.connections, old.connections))
  );
}

/** Both were made by the same schema, and so have their fields in the same order. */
const isAlike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
