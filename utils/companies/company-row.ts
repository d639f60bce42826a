import type { Company } from '../link-api/company.ts';
import { companyKey } from './company-id.ts';
import { comparableName } from './comparable-name.ts';
import { createdTime } from './created-time.ts';
import type { CompanyRow } from './database.ts';
import { sortName } from './sort-name.ts';

/**
 * A Company as the API gave it at `fetchedAt`, with what the old row has beyond that. Its being
 * found again ends its absence.
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

/** What the API left out this time, and what it never gives. */
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
 * The stored row, fetched after this answer was asked for: an edit may have overtaken it. Takes the
 * answer's connections where those are later.
 */
export function withLaterConnections(old: CompanyRow, answer: CompanyRow): CompanyRow {
  const { connections, connectionsFetchedAt = 0 } = answer;
  const hasLater = connections && connectionsFetchedAt > (old.connectionsFetchedAt ?? 0);
  return { ...old, ...(hasLater && { connections, connectionsFetchedAt }) };
}

/** Whether the API's answer is what the row has already. */
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
