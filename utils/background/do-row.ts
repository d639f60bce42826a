import type { PlannedRow, RowOutcome, RowsOwner, Run } from '../bulk/run.ts';
import type { RowResult } from '../bulk/run-driver.ts';
import { companyKey, longestText, parseNewCompanyId } from '../companies/company-id.ts';
import { comparableName } from '../companies/comparable-name.ts';
import type { Failure } from '../companies/outcome.ts';
import { isRetired } from '../companies/retired.ts';
import { type CreateTools, type Creation, createCompany } from '../creating/create-company.ts';
import type { LikelyMatches } from '../creating/likely-matches.ts';
import type { Company } from '../link-api/company.ts';
import type { LinkApi } from '../link-api/link-api.ts';
import { createTools } from './create-tools.ts';
import { editAndKeep } from './edit.ts';
import { finishCreate } from './finish-create.ts';
import { linkApiOf } from './link-api-of.ts';
import { ifNotLinked, keepRecordLink } from './link-record.ts';
import { readAnswer } from './read-company.ts';
import { foundRecord } from './record-at.ts';
import { heldForOther, settleRow } from './settle-row.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/** What stands between a row and the API, and what it does where that asks it to wait. */
export interface RowTools {
  through: (api: LinkApi) => LinkApi;
  pause: CreateTools['pause'];
}

const ended = (outcome: RowOutcome): RowResult => ({ kind: 'ended', outcome });
const notSent = (failure: Failure): RowResult => ended({ kind: 'notSent', failure });

/**
 * Does one row of a run as its plan says: creates exactly as one does, asks for the Company that exists,
 * or sends it the row's name.
 */
export async function doRow(
  tools: RowTools,
  run: Run,
  index: number,
  planned: PlannedRow,
): Promise<RowResult> {
  try {
    const result = await (planned.plan === 'create'
      ? createRow(tools, run, index, planned)
      : keepRow(tools, run, planned));
    if (result.kind !== 'ended' || result.outcome.kind !== 'existed') return result;
    return (await useExisting(run.linkApp, result.outcome.company, planned)) ?? result;
  } catch (error) {
    return notSent(toFailure(error));
  }
}

async function createRow(
  { through, pause }: RowTools,
  { linkApp, run, pageEnabled, startedAt }: Run,
  index: number,
  { id, name, from, seen }: PlannedRow,
): Promise<RowResult> {
  if (await isSentWithOtherId({ linkApp, run }, index, id)) return { kind: 'blocked' };
  const parsed = parseNewCompanyId(id ?? '');
  if (!parsed.ok) return notSent({ kind: 'invalid', fields: { id: [] } });
  if ((name?.length ?? 0) > longestText) return notSent({ kind: 'invalid', fields: { name: [] } });
  const row = { run, index };
  const body = { id: parsed.value, name, pageEnabled };
  const asked = { linkApp, ...body, row, ...(from && { from }), gestureAt: startedAt };
  const creation: Creation = { linkApp, body, from: from ?? undefined, gestureAt: startedAt, row };
  let isOthers = false;
  let isKept = false;
  const conclude: CreateTools['conclude'] = async (outcome, entry) => {
    isOthers = entry !== undefined && (entry.row?.run !== run || entry.row.index !== index);
    return (await finishCreate(asked, entry, outcome, { copy: null, open: null })).isKept;
  };
  const asking = linkApiOf(linkApp, through);
  const tools = await createTools(creation, seen, conclude, { pause, asking });
  if (!tools.ok) return notSent(tools.error);
  const keepRow: CreateTools['keepRow'] = async (outcome, entry) => {
    const kept = await settleRow(outcome, entry);
    isKept = kept && entry.row?.run === run && entry.row.index === index;
    return kept;
  };
  const how = { keepRow, tellsMatchesFirst: false };
  const outcome = await createCompany({ ...tools.value, ...how }, creation);
  if (outcome.kind === 'likelyMatches') return ended(toLikely(outcome.matches));
  if (outcome.kind === 'unknown' && isOthers) return { kind: 'blocked' };
  if (outcome.kind === 'foundAfterLostAnswer' && isOthers) {
    const { company } = outcome;
    return ended({ kind: 'existed', company, retired: isRetired(company) });
  }
  return { kind: 'ended', outcome, isKept };
}

/** Its id was mended while the one that it had was being made: that is settled first. */
async function isSentWithOtherId(
  { linkApp, run }: RowsOwner,
  index: number,
  id: string | null,
): Promise<boolean> {
  const { journal } = await openStores();
  const key = companyKey(id ?? '');
  return (await journal.open(linkApp)).some(
    (one) => one.row?.run === run && one.row.index === index && one.key !== key,
  );
}

const toLikely = ({ companies, unsettled }: LikelyMatches): RowOutcome => ({
  kind: 'likelyMatches',
  companies: companies.map(({ key, name }) => ({ key, name })),
  unsettled: unsettled.map(({ key }) => key),
});

/** The Company exists: it is asked for, and nothing of it is changed but the name, where the user says so. */
async function keepRow(
  { through }: RowTools,
  { linkApp }: Run,
  { plan, id, name, status }: PlannedRow,
): Promise<RowResult> {
  if (id === null) return notSent({ kind: 'invalid', fields: { id: [] } });
  if (plan === 'rename' && status.kind === 'existsWithOtherName') {
    const { reader } = await openStores();
    const known = await reader.company(linkApp, id);
    const seen = { name: status.company.name, pageEnabled: known?.linkPage?.enabled ?? null };
    const changes = { name: name ?? '' };
    return ended((await editAndKeep({ linkApp, id, seen, changes }, through)).outcome);
  }
  const answer = await readAnswer(linkApp, id, false, through);
  if (!answer.ok) return notSent(answer.error);
  const { company } = answer.value;
  return ended({ kind: 'existed', company, retired: isRetired(company) });
}

/**
 * A Company that turns up under an id that its user typed, or under the bare id of a record, may be any
 * client's: where neither its name nor its user tells that it is the row's, the row is held, or its link
 * would go out to another client. A record is linked to one that is its own. What cannot be linked does
 * not undo what the API told.
 */
async function useExisting(
  linkApp: string,
  company: Company,
  { plan, status, from, ...row }: PlannedRow,
): Promise<RowResult | undefined> {
  const found = from && (await foundRecord(from));
  const key = companyKey(company.id);
  const is = (one: string | null | undefined) => one != null && companyKey(one) === key;
  const isOwn = [from?.record, ...(found?.ids ?? [])].some(is);
  const isSeen = plan !== 'create' && status.kind === 'like';
  const others = isOwn || isSeen ? null : heldForOther(company, row.name);
  if (plan === 'create' && others) return ended(others);
  const name = comparableName(company.name);
  const isNamed = name !== '' && name === comparableName(row.name);
  const isBare = is(found?.bareId);
  const mayLink = isOwn || isSeen || (isBare ? isNamed : plan !== 'create');
  if (from && mayLink) await keepRecordLink(linkApp, key, from, ifNotLinked).catch(toFailure);
  return undefined;
}
