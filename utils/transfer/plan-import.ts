import type { RecordSettings } from '../capture/found-record.ts';
import { ownSite } from '../capture/own-site.ts';
import { referenceNow } from '../capture/reference-now.ts';
import { companyKey } from '../companies/company-id.ts';
import { fromElsewhere, type HistoryEvent } from '../companies/history/history-event.ts';
import { joinHistory } from '../companies/history/join-history.ts';
import type { RecordLink } from '../companies/record-link.ts';
import type {
  PortableCompany,
  PortableHistory,
  PortableLinkApp,
  PortableNotes,
  PortableRecordLink,
} from './export-file.ts';
import {
  type CompanyDiff,
  diffCompany,
  diffNotes,
  diffRecordLink,
  type OwnDiff,
} from './import-diff.ts';
import { recordLinkHere } from './portable-record-link.ts';
import type { KnownHere } from './to-portable.ts';

/** What an import would do to one Link APP, and what there is to send for it. */
export interface ImportPlan {
  companies: Record<CompanyDiff, PortableCompany[]>;
  recordLinks: Record<OwnDiff, PortableRecordLink[]>;
  /** How many record links are left out: what they say of their record is not what their address is. */
  unknownLinks: number;
  notes: Record<OwnDiff, PortableNotes[]>;
  /** Those that tell more than is known here. */
  histories: PortableHistory[];
}

/** Looks at what is known here, and writes nothing. */
export function planImport(
  file: PortableLinkApp,
  here: KnownHere,
  settings: RecordSettings,
): ImportPlan {
  const known = new Map(here.companies.map((company) => [company.key, company]));
  const recordLinks = new Map(
    here.recordLinks.map((recordLink) => [recordNow(recordLink, settings), recordLink]),
  );
  const ownNotes = new Map(here.notes.map((notes) => [notes.key, notes]));
  const plan = emptyPlan();
  for (const company of newestOfEach(file.companies)) {
    const old = known.get(companyKey(company.id));
    plan.companies[diffCompany(company, old, here.list)].push(company);
  }
  const others = new Set(plan.companies.other.map(({ id }) => companyKey(id)));
  const fromFile = file.recordLinks.flatMap(
    (recordLink) => recordLinkHere(recordLink, settings) ?? [],
  );
  plan.unknownLinks = file.recordLinks.length - fromFile.length;
  for (const recordLink of firstOfEach(fromFile, ({ record }) => record)) {
    if (!others.has(recordLink.key))
      plan.recordLinks[diffRecordLink(recordLink, recordLinks.get(recordLink.record))].push(
        recordLink,
      );
  }
  for (const one of firstOfEach(file.notes, ({ key }) => key)) {
    if (!others.has(one.key)) plan.notes[diffNotes(one, ownNotes.get(one.key))].push(one);
  }
  const histories = new Map(here.histories.map(({ key, events }) => [key, events]));
  for (const one of firstOfEach(file.histories, ({ key }) => key)) {
    const isMore = tellsMore(one.events, histories.get(one.key) ?? []);
    if (isMore && !others.has(one.key)) plan.histories.push(one);
  }
  return plan;
}

const tellsMore = (events: HistoryEvent[], here: HistoryEvent[]): boolean =>
  JSON.stringify(joinHistory(here, fromElsewhere(events))) !== JSON.stringify(here);

/** With rules that a file brings, records of the user's own sites get other ids, and keep their links. */
const recordNow = (recordLink: RecordLink, settings: RecordSettings): string =>
  (recordLink.system === ownSite && referenceNow(recordLink, settings)?.record) ||
  recordLink.record;

/** Each Company once, whatever the letter case of its id, so that the counts are true. */
function newestOfEach(companies: PortableCompany[]): PortableCompany[] {
  const newestFirst = companies.toSorted((one, other) => other.fetchedAt - one.fetchedAt);
  return firstOfEach(newestFirst, ({ id }) => companyKey(id));
}

function firstOfEach<Row>(rows: Row[], keyOf: (row: Row) => string): Row[] {
  const firsts = new Map<string, Row>();
  for (const row of rows) if (!firsts.has(keyOf(row))) firsts.set(keyOf(row), row);
  return [...firsts.values()];
}

const emptyPlan = (): ImportPlan => ({
  companies: { new: [], changed: [], same: [], newerHere: [], other: [] },
  recordLinks: { new: [], same: [], differs: [] },
  unknownLinks: 0,
  notes: { new: [], same: [], differs: [] },
  histories: [],
});

/** Whether the user has to choose between the file's and this computer's. */
export const hasDifferences = ({ recordLinks, notes }: ImportPlan): boolean =>
  recordLinks.differs.length > 0 || notes.differs.length > 0;

export interface ImportRows {
  companies: PortableCompany[];
  recordLinks: PortableRecordLink[];
  notes: PortableNotes[];
  histories: PortableHistory[];
}

/**
 * The rows to write, in chunks of at most `atOnce`. `replace`: the file's rows replace those that
 * differ here.
 */
export function chunksOf(plan: ImportPlan, replace: boolean, atOnce: number): ImportRows[] {
  const own = <Row>({ new: fresh, differs }: Record<OwnDiff, Row[]>): Row[] =>
    replace ? [...fresh, ...differs] : fresh;
  const none: ImportRows = { companies: [], recordLinks: [], notes: [], histories: [] };
  const { companies, recordLinks, notes, histories } = plan;
  return [
    ...cut([...companies.new, ...companies.changed], atOnce).map((chunk) => ({
      ...none,
      companies: chunk,
    })),
    ...cut(own(recordLinks), atOnce).map((chunk) => ({ ...none, recordLinks: chunk })),
    ...cut(own(notes), atOnce).map((chunk) => ({ ...none, notes: chunk })),
    ...cut(histories, atOnce).map((piece) => ({ ...none, histories: piece })),
  ];
}

function cut<Row>(rows: Row[], atOnce: number): Row[][] {
  const count = Math.ceil(rows.length / atOnce);
  return Array.from({ length: count }, (_, chunk) =>
    rows.slice(chunk * atOnce, (chunk + 1) * atOnce),
  );
}

type Bound = [tenant: string, linkApp: string];

/** A file may name what every object has: `function toString() { [native code] }`. */
const ownValue = (record: Record<string, string>, key: string): string | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** The accounts of CRMs whose Link APP goes somewhere; `targets` by the file's Link APPs. */
export function planTenants(
  fromFile: Record<string, string>,
  targets: Record<string, string>,
  here: Record<string, string>,
): Record<OwnDiff, Bound[]> {
  const plan: Record<OwnDiff, Bound[]> = { new: [], same: [], differs: [] };
  for (const [tenant, from] of Object.entries(fromFile)) {
    const linkApp = ownValue(targets, from);
    if (!linkApp) continue;
    const bound = ownValue(here, tenant);
    const diff = bound === undefined ? 'new' : bound === linkApp ? 'same' : 'differs';
    plan[diff].push([tenant, linkApp]);
  }
  return plan;
}
