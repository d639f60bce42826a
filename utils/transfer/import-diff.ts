import { isOtherTime } from '../companies/import-time.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import { type ListState, toldAt } from '../companies/list-state.ts';
import type { Company } from '../link-api/company.ts';
import type { PortableAnnotation, PortableCompany, PortableTie } from './export-file.ts';

/** What becomes of a Company of a file. */
export type CompanyFate =
  | 'new'
  | 'changed'
  | 'same'
  /** What is known here was told later, and stays. */
  | 'newerHere'
  /** Of the same id, but made at another time: another Link APP's. It is left alone. */
  | 'other';

export function fateOfCompany(
  told: PortableCompany,
  here: KnownCompany | undefined,
  list: ListState | null,
): CompanyFate {
  if (!here) return 'new';
  if (isOtherTime(told.createdAt, here.createdAt)) return 'other';
  if (tellsNothingNew(asTold(told, here), here)) return 'same';
  return told.toldAt > toldAt(here, list) ? 'changed' : 'newerHere';
}

const tellsNothingNew = (told: Company, here: KnownCompany): boolean =>
  told.id === here.id &&
  told.name === here.name &&
  told.createdAt === here.createdAt &&
  told.linkPage?.enabled === here.linkPage?.enabled &&
  (told.connections === undefined ||
    JSON.stringify(told.connections) === JSON.stringify(here.connections));

/**
 * The Company of a file as the directory keeps it. What the file does not tell is as it is here, and
 * so is the link, while its page is on.
 */
export function asTold(told: PortableCompany, here: KnownCompany | undefined): Company {
  const { id, name, pageEnabled, connections } = told;
  const url = (pageEnabled && here?.linkPage?.url) || null;
  return {
    ...{ id, name },
    createdAt: here?.createdAt ?? told.createdAt,
    linkPage: pageEnabled === null ? (here?.linkPage ?? null) : { url, enabled: pageEnabled },
    ...(connections && { connections }),
  };
}

/** What becomes of a tie, or of the user's words: neither says from when it is. */
export type OwnFate = 'new' | 'same' | 'differs';

export const fateOfTie = (told: PortableTie, here: { key: string } | undefined): OwnFate =>
  here ? (here.key === told.key ? 'same' : 'differs') : 'new';

export function fateOfAnnotation(
  told: PortableAnnotation,
  here: Omit<PortableAnnotation, 'key'> | undefined,
): OwnFate {
  if (!here || isEmpty(here)) return 'new';
  const isSame = told.note === here.note && told.tags.join('\n') === here.tags.join('\n');
  return isSame || isEmpty(told) ? 'same' : 'differs';
}

const isEmpty = ({ tags, note }: Omit<PortableAnnotation, 'key'>): boolean =>
  tags.length === 0 && note === '';
