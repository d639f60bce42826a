import type { KnownCompany } from '../companies/known-company.ts';
import { type ListState, lastFetchedAt } from '../companies/list-state.ts';
import type { Company } from '../link-api/company.ts';
import type { PortableCompany, PortableNotes, PortableRecordLink } from './export-file.ts';

/** What becomes of a Company of a file. */
export type CompanyDiff =
  | 'new'
  | 'changed'
  | 'same'
  /** The Company here was fetched later, and stays. */
  | 'newerHere'
  /** Of the same id, but made at another time: another Link APP's. It is left alone. */
  | 'other';

export function diffCompany(
  fromFile: PortableCompany,
  here: KnownCompany | undefined,
  list: ListState | null,
): CompanyDiff {
  if (!here) return 'new';
  if (isOtherTime(fromFile.createdAt, here.createdAt)) return 'other';
  if (isUnchanged(toCompany(fromFile, here), here)) return 'same';
  return fromFile.fetchedAt > lastFetchedAt(here, list) ? 'changed' : 'newerHere';
}

const isUnchanged = (fromFile: Company, here: KnownCompany): boolean =>
  fromFile.id === here.id &&
  fromFile.name === here.name &&
  fromFile.createdAt === here.createdAt &&
  fromFile.linkPage?.enabled === here.linkPage?.enabled &&
  (fromFile.connections === undefined ||
    JSON.stringify(fromFile.connections) === JSON.stringify(here.connections));

/**
 * The Company of a file as the directory keeps it. What the file leaves out stays as it is here,
 * and so does the link while its page is on.
 */
export function toCompany(fromFile: PortableCompany, here: KnownCompany | undefined): Company {
  const { id, name, pageEnabled, connections } = fromFile;
  const url = (pageEnabled && here?.linkPage?.url) || null;
  return {
    ...{ id, name },
    createdAt: here?.createdAt ?? fromFile.createdAt,
    linkPage: pageEnabled === null ? (here?.linkPage ?? null) : { url, enabled: pageEnabled },
    ...(connections && { connections }),
  };
}

/** What an import does to a record link or to notes: neither has a time. */
export type OwnDiff = 'new' | 'same' | 'differs';

export const diffRecordLink = (
  fromFile: PortableRecordLink,
  here: { key: string } | undefined,
): OwnDiff => (here ? (here.key === fromFile.key ? 'same' : 'differs') : 'new');

export function diffNotes(
  fromFile: PortableNotes,
  here: Omit<PortableNotes, 'key'> | undefined,
): OwnDiff {
  if (!here || isEmpty(here)) return 'new';
  const isSame = fromFile.note === here.note && fromFile.tags.join('\n') === here.tags.join('\n');
  return isSame || isEmpty(fromFile) ? 'same' : 'differs';
}

const isEmpty = ({ tags, note }: Omit<PortableNotes, 'key'>): boolean =>
  tags.length === 0 && note === '';

/**
 * Whether Companies of one id were made at two times, and so are two: of two Link APPs. One moment
 * can be spelled in several ways; what is no date says nothing.
 */
function isOtherTime(one: string | null, other: string | null): boolean {
  const [time, otherTime] = [Date.parse(one ?? ''), Date.parse(other ?? '')];
  return !Number.isNaN(time) && !Number.isNaN(otherTime) && time !== otherTime;
}
