import { type FoundRecord, findRecord, type RecordSettings } from '../capture/found-record.ts';
import { longestText, parseNewCompanyId } from '../companies/company-id.ts';
import type { RecordReference } from '../companies/record-link.ts';
import { visibleText } from '../companies/visible-text.ts';
import type { ColumnRole } from './column-roles.ts';
import { type CrmExport, exports } from './exports.ts';
import { isExponent, type Matching } from './matching.ts';

/** Why no Company can be made of a row. */
export type RowProblem =
  /** Neither an id, nor a name with a letter or digit to make one of. */
  | 'noId'
  /** The record's id is missing, in an export where each row has one. */
  | 'noRecordId'
  /** A spreadsheet has rounded the id: `3.46103E+17`. */
  | 'roundedId'
  | 'idTooLong'
  | 'idWithSpaces'
  /** Something else than A-Z and 0-9. */
  | 'idWithOtherCharacters'
  | 'nameTooLong'
  /** The account of the CRM has to be said first, or what was said tells none. */
  | 'noTenant'
  /** What stands there is no id of that CRM's, or no address of a record. */
  | 'noRecord';

/** What a row asks for. */
export interface DraftRow {
  name: string | null;
  /** In upper case; null where there is a problem. */
  id: string | null;
  /** The record that its Company will be linked to. */
  from: RecordReference | null;
  /** The Company ids that are this record's and no other's, and one that may be. */
  ids: readonly string[];
  bareId: string | null;
  problem: RowProblem | null;
  /** As it stands in the row, to be shown with the problem. */
  wanted: string;
}

/** What the user has written over a row's own. */
export interface RowText {
  name?: string;
  /** A Company id, whatever the row says of a record. */
  id?: string;
}

/** What is needed to read a row. */
export interface DraftTools {
  matching: Matching;
  settings: RecordSettings;
  /** A Company id for a name (`suggestCompanyId`); empty where the name gives none. */
  suggestId: (name: string) => string;
}

const none = { from: null, ids: [], bareId: null } as const;

/** Gives the reader of the rows of a table: made once for all of them. */
export function rowReader({ matching, settings, suggestId }: DraftTools) {
  const columns = columnsOf(matching.roles);
  const recordOf = recordsOf(matching, settings);

  return (cells: readonly string[], text: RowText = {}): DraftRow => {
    const name = text.name ?? joined(cells, columns.name);
    const base = { name: name === '' ? null : name, ...none, wanted: '' };
    if (name.length > longestText) return { ...base, id: null, problem: 'nameTooLong' };
    const record = readRecord(cells);
    if (text.id !== undefined) return withCompanyId({ ...base, ...asFrom(record) }, text.id);
    if (typeof record === 'object' && record) {
      return { ...base, ...asFrom(record), id: record.companyId, problem: null };
    }
    const id = cellAt(cells, columns.companyId);
    if (id !== '') return withCompanyId(base, id);
    if (typeof record === 'string') {
      const wanted = cellAt(cells, columns.recordId) || cellAt(cells, columns.address);
      return { ...base, id: null, problem: record, wanted };
    }
    const suggested = suggestId(name);
    return suggested === ''
      ? { ...base, id: null, problem: 'noId' }
      : { ...base, id: suggested, problem: null };
  };

  /** The record of a row; why there is none; null where the columns tell of none. */
  function readRecord(cells: readonly string[]) {
    const address = cellAt(cells, columns.address);
    if (address !== '') return findRecord(address, settings) ?? ('noRecord' as const);
    if (!matching.source || columns.recordId.length === 0) return null;
    const id = cellAt(cells, columns.recordId);
    if (id === '') return 'noRecordId' as const;
    if (isExponent(id)) return 'roundedId' as const;
    return recordOf(id, cellAt(cells, columns.tenant));
  }
}

/** Plain numbers, as most ids are: what is true of two of them is true of all. */
export function isPlainNumber(id: string): boolean {
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at);
    if (code < (at === 0 ? 0x31 : 0x30) || code > 0x39) return false;
  }
  return id.length > 0 && id.length <= 18;
}
const samples = ['123456789012345671', '234567890123456782'] as const;

/** Gives the record of an id and an account; recognised once for the numbers of an account. */
function recordsOf(matching: Matching, settings: RecordSettings) {
  const page = pageOf(matching);
  const patternOf = recordPatterns(matching, settings);
  return (id: string, tenant: string): FoundRecord | 'noTenant' | 'noRecord' => {
    const pattern = patternOf(tenant);
    if (pattern === 'noTenant') return pattern;
    if (pattern && isPlainNumber(id)) return withId(pattern, id);
    const address = page(id, tenant);
    return (address && findRecord(address, settings)) || 'noRecord';
  };
}

/**
 * Gives, for an account, the record of `sampleId`: with another plain number in its place it is the record
 * of that number. Null where that is not so.
 */
export function recordPatterns(matching: Matching, settings: RecordSettings) {
  const page = pageOf(matching);
  const patterns = new Map<string, FoundRecord | 'noTenant' | null>();
  const find = (tenant: string) => {
    const addresses = samples.map((sample) => page(sample, tenant));
    if (addresses.includes(null)) return 'noTenant' as const;
    const [one, other] = addresses.map((address) => address && findRecord(address, settings));
    const isPattern = one && JSON.stringify(withId(one, samples[1])) === JSON.stringify(other);
    return isPattern ? one : null;
  };
  return (tenant: string): FoundRecord | 'noTenant' | null => {
    const known = patterns.get(tenant);
    if (known !== undefined) return known;
    const found = find(tenant);
    patterns.set(tenant, found);
    return found;
  };
}

/** The id of the record that `recordPatterns` gives. */
export const sampleId = samples[0];

function withId(pattern: FoundRecord, id: string): FoundRecord {
  const put = (text: string) => text.replaceAll(sampleId, id);
  const { from, companyId, ids, bareId } = pattern;
  return {
    ...pattern,
    from: { ...from, record: put(from.record), address: put(from.address) },
    companyId: put(companyId),
    ids: ids.map(put),
    bareId: bareId === null ? null : put(bareId),
  };
}

/** The address of the record with an id; null where the account is not told. */
function pageOf({ source, tenant }: Matching): (id: string, tenant: string) => string | null {
  if (!source) return () => null;
  const { base, page, tenant: question }: CrmExport = exports[source.system];
  const bases = new Map<string, string | null>();
  return (id, own) => {
    const told = own || tenant;
    if (question?.isNeeded && told.trim() === '') return null;
    if (!bases.has(told)) bases.set(told, base(told));
    const start = bases.get(told) ?? null;
    return start === null ? null : page(start, id, source.kind);
  };
}

/** Whether what was said of an account tells one of that system's. */
export const isTenantKnown = ({ source, tenant }: Matching): boolean =>
  !source || (exports[source.system] as CrmExport).base(tenant) !== null;

const asFrom = (record: ReturnType<typeof findRecord> | string) =>
  record && typeof record === 'object'
    ? { from: record.from, ids: record.ids, bareId: record.bareId }
    : none;

const idProblems = {
  empty: 'noId',
  tooLong: 'idTooLong',
  spaces: 'idWithSpaces',
  otherCharacters: 'idWithOtherCharacters',
} as const;

/** Why a text is no id for a new Company; null: it is one. */
export function idProblemOf(text: string): RowProblem | null {
  const wanted = text.trim();
  if (isExponent(wanted)) return 'roundedId';
  const parsed = parseNewCompanyId(wanted);
  return parsed.ok ? null : idProblems[parsed.error];
}

function withCompanyId(base: Omit<DraftRow, 'id' | 'problem'>, text: string): DraftRow {
  const wanted = text.trim();
  const problem = idProblemOf(wanted);
  return { ...base, id: problem ? null : wanted.toUpperCase(), problem, wanted };
}

type Columns = Record<ColumnRole, number[]>;

export function columnsOf(roles: Matching['roles']): Columns {
  const columns: Columns = { name: [], companyId: [], recordId: [], tenant: [], address: [] };
  roles.forEach((role, index) => {
    if (role) columns[role].push(index);
  });
  return columns;
}

function cellAt(cells: readonly string[], columns: number[]): string {
  for (const column of columns) {
    const cell = cells[column]?.trim();
    if (cell) return cell;
  }
  return '';
}

/** What spreadsheets show for a formula that failed: nobody is called so. */
const failedFormula =
  /^\s*#(?:N\/?A|NV|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|ERROR!|BEZUG!|WERT!|ZAHL!)\s*$/i;

function joined(cells: readonly string[], columns: number[]): string {
  const parts = columns.map((column) => cells[column] ?? '');
  return visibleText(parts.filter((part) => !failedFormula.test(part)).join(' '));
}
