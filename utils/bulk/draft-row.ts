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
    if (text.id !== undefined) return withId({ ...base, ...asFrom(record) }, text.id);
    if (typeof record === 'object' && record) {
      return { ...base, ...asFrom(record), id: record.companyId, problem: null };
    }
    const id = cellAt(cells, columns.companyId);
    if (id !== '') return withId(base, id);
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
const plainNumber = /^[1-9]\d{0,17}$/;
const samples = ['123456789012345671', '234567890123456782'] as const;

/** Gives the record of an id and an account; recognised once for the numbers of an account. */
function recordsOf(matching: Matching, settings: RecordSettings) {
  const page = pageOf(matching);
  const patterns = new Map<string, ((id: string) => FoundRecord) | null>();
  const find = (id: string, tenant: string) => {
    const address = page(id, tenant);
    return address === null ? null : findRecord(address, settings);
  };
  return (id: string, tenant: string): FoundRecord | 'noTenant' | 'noRecord' => {
    if (!patterns.has(tenant)) {
      const [one, other] = samples.map((sample) => find(sample, tenant));
      patterns.set(tenant, one && other ? patternOf(one, other) : null);
    }
    const pattern = patterns.get(tenant);
    if (pattern && plainNumber.test(id)) return pattern(id);
    if (page(id, tenant) === null) return 'noTenant';
    return find(id, tenant) ?? 'noRecord';
  };
}

/** What a record says with another id in the place of its own; null where that is not all of the difference. */
function patternOf(one: FoundRecord, other: FoundRecord): ((id: string) => FoundRecord) | null {
  const withId = (id: string): FoundRecord => {
    const put = (text: string) => text.replaceAll(samples[0], id);
    const { from, companyId, ids, bareId } = one;
    return {
      ...one,
      from: { ...from, record: put(from.record), address: put(from.address) },
      companyId: put(companyId),
      ids: ids.map(put),
      bareId: bareId === null ? null : put(bareId),
    };
  };
  return JSON.stringify(withId(samples[1])) === JSON.stringify(other) ? withId : null;
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

function withId(base: Omit<DraftRow, 'id' | 'problem'>, text: string): DraftRow {
  const wanted = text.trim();
  if (isExponent(wanted)) return { ...base, id: null, problem: 'roundedId', wanted };
  const parsed = parseNewCompanyId(wanted);
  return parsed.ok
    ? { ...base, id: parsed.value, problem: null, wanted }
    : { ...base, id: null, problem: idProblems[parsed.error], wanted };
}

type Columns = Record<ColumnRole, number[]>;

function columnsOf(roles: Matching['roles']): Columns {
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
