import type { EditOutcome } from '../companies/outcome.ts';
import type { Company } from '../link-api/company.ts';
import type { LinkApiFailure } from '../link-api/failure.ts';
import type { CompanyFields, LinkApi } from '../link-api/link-api.ts';
import { isLost } from './create-company.ts';
import type { CompanyLock } from './locks.ts';

export interface EditTools {
  api: LinkApi;
  lock: CompanyLock;
}

export interface Edit {
  /** As the user saw them; `pageEnabled` is null where the API did not tell. */
  seen: { name: string | null; pageEnabled: boolean | null };
  changes: { name?: string | undefined; pageEnabled?: boolean | undefined };
}

/**
 * Edits a Company: reads it first, and sends the changed field with the other as just read, since
 * the API takes a missing `page_enabled` for "on". Nothing is sent where a field that the user saw
 * has changed meanwhile.
 */
export function editCompany(
  tools: EditTools,
  linkApp: string,
  id: string,
  edit: Edit,
): Promise<EditOutcome> {
  return tools.lock(linkApp, id, async () => {
    const before = await tools.api.readCompany(id);
    if (!before.ok) return { kind: 'notSent', failure: before.error };
    const { company } = before.value;
    const wanted = wantedFields(company, edit);
    if (wanted && holds(company, wanted)) return { kind: 'edited', company };
    if (!sameName(company.name, edit.seen.name)) return { kind: 'changedMeanwhile', company };
    if (!wanted) return { kind: 'pageUnknown', company };
    if (pageOf(company) !== edit.seen.pageEnabled) return { kind: 'changedMeanwhile', company };
    return await send(tools.api, company, wanted, 'repeat');
  });
}

/** Undefined where the API does not tell the state of the page and the user did not choose one. */
function wantedFields(company: Company, { changes }: Edit): CompanyFields | undefined {
  const pageEnabled = changes.pageEnabled ?? pageOf(company);
  if (pageEnabled === null) return undefined;
  return { name: changes.name ?? company.name, pageEnabled };
}

/** A missing name and an empty one are alike. */
const sameName = (one: string | null, other: string | null) => (one ?? '') === (other ?? '');

const pageOf = ({ linkPage }: Company): boolean | null => linkPage?.enabled ?? null;

const holds = (company: Company, fields: CompanyFields): boolean =>
  sameName(company.name, fields.name) && pageOf(company) === fields.pageEnabled;

async function send(
  api: LinkApi,
  before: Company,
  wanted: CompanyFields,
  afterLoss: 'repeat' | 'give up',
): Promise<EditOutcome> {
  const answer = await api.editCompany(before.id, wanted);
  if (answer.ok) return { kind: 'edited', company: answer.value.company };
  if (!isLost(answer.error)) return { kind: 'refused', failure: answer.error };
  return await compare(api, before, wanted, answer.error, afterLoss);
}

/** After a lost answer: reads, compares, and only then repeats, once. */
async function compare(
  api: LinkApi,
  before: Company,
  wanted: CompanyFields,
  loss: LinkApiFailure,
  afterLoss: 'repeat' | 'give up',
): Promise<EditOutcome> {
  const answer = await api.readCompany(before.id);
  if (!answer.ok) return { kind: 'unknown', failure: answer.error };
  const { company } = answer.value;
  if (holds(company, wanted) || holdsWhereUnknown(company, before, wanted)) {
    return { kind: 'edited', company };
  }
  const untouched = sameName(company.name, before.name) && pageOf(company) === pageOf(before);
  if (!untouched) return { kind: 'changedMeanwhile', company };
  if (afterLoss === 'give up') return { kind: 'unknown', failure: loss };
  return await send(api, before, wanted, 'give up');
}

/** Where the API does not tell the page, a new name alone shows that an edit has come through. */
const holdsWhereUnknown = (company: Company, before: Company, wanted: CompanyFields): boolean =>
  pageOf(company) === null &&
  sameName(company.name, wanted.name) &&
  !sameName(before.name, wanted.name);

/**
 * The changes that take an edit back: what was seen in each field that it changed. Null where that is
 * not known, and nothing can be taken back.
 */
export function editUndo({ seen, changes }: Edit): Edit['changes'] | null {
  const undo: Edit['changes'] = {};
  if (changes.name !== undefined) undo.name = seen.name ?? '';
  if (changes.pageEnabled !== undefined) {
    if (seen.pageEnabled === null) return null;
    undo.pageEnabled = seen.pageEnabled;
  }
  return Object.keys(undo).length > 0 ? undo : null;
}
