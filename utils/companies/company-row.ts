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

/**
 * What the API gives of a Company, in a number of 53 bits: two that differ have the same one once in
 * nine thousand million million times.
 */
export const fingerprintOf = ({ id, name, createdAt, linkPage, connections }: Company): number =>
  hash(JSON.stringify([id, name, createdAt, linkPage, connections]));

/** cyrb53, by bryc (public domain): https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js */
function hash(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Both were made by the same schema, and so have their fields in the same order. */
const isAlike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
