import { type ColumnRole, columnRoles } from './column-roles.ts';
import { exports } from './exports.ts';

/** A header as it is compared: without case, spaces around, `*` (required) and a byte order mark. */
export const plainHeader = (text: string): string =>
  text
    .replace(/[*\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Headers that say it of any table, whichever system wrote it; the likeliest first. */
const general: Record<ColumnRole, readonly string[]> = {
  name: [
    'company name',
    'account name',
    'organization name',
    'organisation name',
    'client name',
    'customer name',
    'display_name',
    'display name',
    'legal name',
    'company',
    'organization',
    'organisation',
    'account',
    'client',
    'customer',
    'name',
    'title',
    'firma',
    'компания',
    'название',
  ],
  companyId: ['company id', 'company_id', 'companyid', 'conduit id', 'guid'],
  recordId: [
    'record id',
    'record_id',
    'account id',
    'organization id',
    'organisation id',
    'lead_id',
    'contact id',
    'customer id',
    'client id',
    'item id',
    'id',
  ],
  tenant: ['portal id', 'hub id', 'portal', 'tenant'],
  address: ['record page', 'record url', 'record link', 'address of the record', 'url', 'link'],
};

const exported = Object.values(exports);
const known: Record<ColumnRole, ReadonlySet<string>> = {
  name: new Set([...general.name, ...exported.flatMap(({ names }) => names.flat())]),
  companyId: new Set(general.companyId),
  recordId: new Set([...general.recordId, ...exported.flatMap(({ ids }) => ids)]),
  tenant: new Set(general.tenant),
  address: new Set(general.address),
};

/** Where a header stands among those that say a role; the number of them where it is none. */
export const rankOf = (role: ColumnRole, header: string): number => {
  const index = general[role].indexOf(header);
  return index < 0 ? general[role].length : index;
};

export const isKnownAs = (role: ColumnRole, header: string): boolean => known[role].has(header);

/** How many cells of a row are headers that we know. */
export const rolesInRow = (row: string[]): number =>
  row.filter((cell) => {
    const header = plainHeader(cell);
    return columnRoles.some((role) => known[role].has(header));
  }).length;

/** Titles of a report stand above the header, in so many rows at most. */
const mostTitleRows = 20;

/** So many rows tell of a header. */
export const mostHeadRows = 2 * mostTitleRows;

/** Where the header stands in the first rows; null where these have none that we know. */
export function findHeader(rows: string[][]): number | null {
  let [best, most] = [-1, 0];
  rows.slice(0, mostTitleRows).forEach((row, index) => {
    const count = rolesInRow(row);
    if (count > most && isOfTexts(row)) [best, most] = [index, count];
  });
  if (best >= 0) return best;
  return isUnknownHeader(rows) ? 0 : null;
}

const isNumber = (cell: string): boolean => /^[\d.,\s]*\d[\d.,\s]*$/.test(cell);
const isOfTexts = (row: string[]): boolean => !row.some(isNumber);

/** Headers in words that we do not know, over columns of numbers. */
function isUnknownHeader([first = [], ...rest]: string[][]): boolean {
  if (first.length < 2 || !isOfTexts(first) || first.some((cell) => cell.trim() === ''))
    return false;
  const sample = rest.slice(0, 20);
  return first.some(
    (_, column) => sample.length > 0 && sample.every((row) => isNumber(row[column] ?? '')),
  );
}
