import type { RecordSettings } from '../capture/found-record.ts';
import { ownSite } from '../capture/own-site.ts';
import { referenceNow } from '../capture/reference-now.ts';
import { companyKey } from '../companies/company-id.ts';
import type { Tie } from '../companies/record-link.ts';
import type {
  PortableAnnotation,
  PortableCompany,
  PortableLinkApp,
  PortableTie,
} from './export-file.ts';
import {
  type CompanyFate,
  fateOfAnnotation,
  fateOfCompany,
  fateOfTie,
  type OwnFate,
} from './import-diff.ts';
import { tieHere } from './portable-record-link.ts';
import type { KnownHere } from './to-portable.ts';

/** What an import would do to one Link APP, and what there is to send for it. */
export interface ImportPlan {
  companies: Record<CompanyFate, PortableCompany[]>;
  ties: Record<OwnFate, PortableTie[]>;
  /** How many record links are left out: what they say of their record is not what their address is. */
  unknownLinks: number;
  annotations: Record<OwnFate, PortableAnnotation[]>;
}

/** Looks at what is known here, and writes nothing. */
export function planImport(
  file: PortableLinkApp,
  here: KnownHere,
  settings: RecordSettings,
): ImportPlan {
  const known = new Map(here.companies.map((company) => [company.key, company]));
  const ties = new Map(here.ties.map((tie) => [recordNow(tie, settings), tie]));
  const words = new Map(here.annotations.map((annotation) => [annotation.key, annotation]));
  const plan = emptyPlan();
  for (const company of toldLast(file.companies)) {
    const old = known.get(companyKey(company.id));
    plan.companies[fateOfCompany(company, old, here.list)].push(company);
  }
  const others = new Set(plan.companies.other.map(({ id }) => companyKey(id)));
  const told = file.ties.flatMap((tie) => tieHere(tie, settings) ?? []);
  plan.unknownLinks = file.ties.length - told.length;
  for (const tie of firstOfEach(told, ({ record }) => record)) {
    if (!others.has(tie.key)) plan.ties[fateOfTie(tie, ties.get(tie.record))].push(tie);
  }
  for (const one of firstOfEach(file.annotations, ({ key }) => key)) {
    if (!others.has(one.key)) plan.annotations[fateOfAnnotation(one, words.get(one.key))].push(one);
  }
  return plan;
}

/** With rules that a file brings, records of the user's own sites get other ids, and keep their links. */
const recordNow = (tie: Tie, settings: RecordSettings): string =>
  (tie.system === ownSite && referenceNow(tie, settings)?.record) || tie.record;

/** Each Company once, whatever the letter case of its id: what is counted is what will be there. */
function toldLast(companies: PortableCompany[]): PortableCompany[] {
  const newestFirst = companies.toSorted((one, other) => other.toldAt - one.toldAt);
  return firstOfEach(newestFirst, ({ id }) => companyKey(id));
}

function firstOfEach<Row>(rows: Row[], keyOf: (row: Row) => string): Row[] {
  const firsts = new Map<string, Row>();
  for (const row of rows) if (!firsts.has(keyOf(row))) firsts.set(keyOf(row), row);
  return [...firsts.values()];
}

const emptyPlan = (): ImportPlan => ({
  companies: { new: [], changed: [], same: [], newerHere: [], other: [] },
  ties: { new: [], same: [], differs: [] },
  unknownLinks: 0,
  annotations: { new: [], same: [], differs: [] },
});

/** Whether the user is to say which of two stands. */
export const hasDifferences = ({ ties, annotations }: ImportPlan): boolean =>
  ties.differs.length > 0 || annotations.differs.length > 0;

export interface ImportRows {
  companies: PortableCompany[];
  ties: PortableTie[];
  annotations: PortableAnnotation[];
}

/** What is to be written, in pieces of so many; `replace`: the file's where this computer differs. */
export function piecesOf(plan: ImportPlan, replace: boolean, atOnce: number): ImportRows[] {
  const own = <Row>({ new: fresh, differs }: Record<OwnFate, Row[]>): Row[] =>
    replace ? [...fresh, ...differs] : fresh;
  const none: ImportRows = { companies: [], ties: [], annotations: [] };
  const { companies, ties, annotations } = plan;
  return [
    ...cut([...companies.new, ...companies.changed], atOnce).map((piece) => ({
      ...none,
      companies: piece,
    })),
    ...cut(own(ties), atOnce).map((piece) => ({ ...none, ties: piece })),
    ...cut(own(annotations), atOnce).map((piece) => ({ ...none, annotations: piece })),
  ];
}

function cut<Row>(rows: Row[], atOnce: number): Row[][] {
  const count = Math.ceil(rows.length / atOnce);
  return Array.from({ length: count }, (_, piece) =>
    rows.slice(piece * atOnce, (piece + 1) * atOnce),
  );
}

type Bound = [tenant: string, linkApp: string];

/** A file may name what every object has: `toString`. */
const ownValue = (record: Record<string, string>, key: string): string | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** The accounts of CRMs whose Link APP goes somewhere; `targets` by the file's Link APPs. */
export function planTenants(
  told: Record<string, string>,
  targets: Record<string, string>,
  here: Record<string, string>,
): Record<OwnFate, Bound[]> {
  const plan: Record<OwnFate, Bound[]> = { new: [], same: [], differs: [] };
  for (const [tenant, from] of Object.entries(told)) {
    const linkApp = ownValue(targets, from);
    if (!linkApp) continue;
    const bound = ownValue(here, tenant);
    const fate = bound === undefined ? 'new' : bound === linkApp ? 'same' : 'differs';
    plan[fate].push([tenant, linkApp]);
  }
  return plan;
}
