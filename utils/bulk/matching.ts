import type { RecordKind } from '../capture/record-kind.ts';
import { type ColumnRole, columnRoles } from './column-roles.ts';
import { type CrmExport, type ExportName, exports } from './exports.ts';
import { isKnownAs, plainHeader, rankOf } from './header.ts';
import type { Table } from './read-table.ts';
import { firstRows } from './table-rows.ts';

/** Whose records the rows are. */
export interface RowSource {
  system: ExportName;
  kind: RecordKind;
}

/** What the columns of a table hold; as it is guessed, shown, and changed by the user. */
export interface Matching {
  /** For each column; null: of no use for Companies. */
  roles: (ColumnRole | null)[];
  /** Null: the rows are no records of a CRM that we know, or the user has to say of which. */
  source: RowSource | null;
  /** The account of the CRM, asked once where no column tells it: as the user typed it. */
  tenant: string;
}

/** So many rows tell what the columns hold. */
const sampledRows = 200;

/** What the columns of a table are likely to hold. */
export function guessMatching({ header, rows }: Table): Matching {
  const sample = firstRows(rows, sampledRows);
  if (!header) return { roles: rolesByShape(sample), source: null, tenant: '' };
  const headers = header.map(plainHeader);
  const source = guessSource(headers, sample);
  const roles = source ? rolesInExport(headers, source) : rolesByHeader(headers, sample);
  return { roles, source, tenant: '' };
}

/** The roles that a source gives to the columns, for who chooses the source by hand. */
export const rolesFor = (header: string[], source: RowSource): (ColumnRole | null)[] =>
  rolesInExport(header.map(plainHeader), source);

/** The system whose export it is: its own headers are there, and its ids look like its own. */
function guessSource(headers: string[], sample: string[][]): RowSource | null {
  for (const [name, one] of Object.entries(exports) as [ExportName, CrmExport][]) {
    const id = one.ids.map((wanted) => headers.indexOf(wanted)).find((index) => index >= 0);
    if (id === undefined || nameColumns(headers, one).length === 0) continue;
    const marks = one.marks?.some((mark) => headers.includes(mark)) ?? false;
    const shape = one.idShape;
    const fits = shape ? fitsAll(sample, id, shape) : marks;
    const isTelling = marks || (shape !== undefined && !shape.test('1') && !isAnyUuid(shape));
    if (fits && isTelling) return { system: name, kind: kindOf(headers, one) };
  }
  return null;
}

/** Many systems have plain numbers or UUIDs for ids: those tell none. */
const isAnyUuid = (shape: RegExp): boolean => shape.test('00000000-0000-4000-8000-000000000000');

/** Whether all ids that are there look so, but for a few: a report has a line of totals. */
function fitsAll(sample: string[][], column: number, shape: RegExp): boolean {
  const ids = sample.map((row) => (row[column] ?? '').trim()).filter((id) => id !== '');
  const fitting = ids.filter((id) => shape.test(id) || isExponent(id));
  return ids.length > 0 && fitting.length * 10 >= ids.length * 9;
}

/** As spreadsheets show a long number, whose last digits are lost: `3.46103E+17`. */
export const isExponent = (text: string): boolean => /^\d(?:[.,]\d+)?E[+-]?\d+$/i.test(text);

function kindOf(headers: string[], { kinds, ids }: CrmExport): RecordKind {
  const told = kinds.filter(([, wanted]) => wanted?.every((one) => headers.includes(one)));
  const hasOwnId = told.some(([, wanted]) => wanted?.some((one) => ids.includes(one)));
  // A contact's row, or a deal's, names its company too: that alone does not tell whose its id is.
  const others = told.filter(([kind]) => hasOwnId || kind !== kinds[0]?.[0]);
  const some = others.length > 0 ? others : told;
  const [kind] = some.toSorted(([, one], [, other]) => (other?.length ?? 0) - (one?.length ?? 0));
  return (kind ?? kinds[0])?.[0] ?? 'record';
}

function nameColumns(headers: string[], { names }: CrmExport): number[] {
  for (const name of names) {
    const wanted = typeof name === 'string' ? [name] : name;
    const found = wanted.map((one) => headers.indexOf(one));
    if (found.every((index) => index >= 0)) return found;
  }
  return [];
}

function rolesInExport(headers: string[], { system, kind }: RowSource): (ColumnRole | null)[] {
  const one: CrmExport = exports[system];
  const isOfOther = (id: string) =>
    one.kinds.some(([name]) => name !== kind && id.startsWith(name));
  const ids = one.ids.filter((id) => headers.includes(id) && !isOfOther(id));
  const own = one.kinds.find(([name]) => name === kind)?.[1] ?? [];
  const names = own.every((name) => one.names.flat().includes(name) && headers.includes(name))
    ? own.map((name) => headers.indexOf(name))
    : [];
  const named = names.length > 0 ? names : nameColumns(headers, one);
  // A row's plain name belongs to its plain id, and not to that of another record that it names.
  const isPlain = named.length === 1 && headers[named[0] ?? 0] === 'name' && ids.includes('id');
  const ofKind = isPlain ? 'id' : ids[0];
  return headers.map((header, index) => {
    if (header === ofKind) return 'recordId';
    if (named.includes(index)) return 'name';
    return isKnownAs('tenant', header) ? 'tenant' : null;
  });
}

/** Each role at most once, by the likeliest header of it. */
function rolesByHeader(headers: string[], sample: string[][]): (ColumnRole | null)[] {
  const roles: (ColumnRole | null)[] = headers.map(() => null);
  for (const role of columnRoles) {
    const found = headers
      .map((header, index) => ({ header, index }))
      .filter(({ header, index }) => isKnownAs(role, header) && roles[index] === null)
      .toSorted((one, other) => rankOf(role, one.header) - rankOf(role, other.header));
    const [best] = found.filter(({ index }) => role !== 'address' || areAddresses(sample, index));
    if (best) roles[best.index] = role;
  }
  // Of records that nobody knows the system of, an id is a Company id.
  const record = roles.indexOf('recordId');
  if (record >= 0 && !roles.includes('companyId')) roles[record] = 'companyId';
  return roles.includes('name') || roles.some((role) => role !== null)
    ? roles
    : rolesByShape(sample, roles.length);
}

const areAddresses = (sample: string[][], column: number): boolean =>
  fitsAll(sample, column, /^https?:\/\//i);

/** Without headers: addresses, then ids, and the first column of words is the name. */
function rolesByShape(sample: string[][], count = widest(sample)): (ColumnRole | null)[] {
  const columns = Array.from({ length: count }, (_, column) => column);
  const address = columns.find((column) => areAddresses(sample, column));
  const id = columns.find((column) => fitsAll(sample, column, /^(?=.*\d)[A-Za-z0-9]+$/));
  const name = columns.find(
    (column) => column !== address && column !== id && hasWords(sample, column),
  );
  return columns.map((column) => {
    if (column === address) return 'address';
    if (column === id) return 'companyId';
    return column === name ? 'name' : null;
  });
}

const widest = (rows: string[][]): number =>
  rows.reduce((most, { length }) => Math.max(most, length), 0);

const hasWords = (sample: string[][], column: number): boolean =>
  sample.some((row) => /\p{L}/u.test(row[column] ?? ''));
