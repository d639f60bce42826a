import { copyText, expectCopy } from '../browser/clipboard.ts';
import { openConnectionPage } from '../browser/open-page.ts';
import { longestText, parseNewCompanyId } from '../companies/company-id.ts';
import type { CreateOutcome, Failure } from '../companies/outcome.ts';
import { type Creation, createCompany } from '../creating/create-company.ts';
import { type JournalEntry, unsettled } from '../creating/journal-entry.ts';
import type { LikelyMatches } from '../creating/likely-matches.ts';
import type { SettleTools } from '../creating/settle-company.ts';
import type { Company } from '../link-api/company.ts';
import type { NewCompany } from '../link-api/link-api.ts';
import type { CreateAnswer, Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import type { Handlers } from './answer-requests.ts';
import { createTools } from './create-tools.ts';
import { finishCreate } from './finish-create.ts';
import { isEnded } from './is-ended.ts';
import { linkApiOf } from './link-api-of.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

type CreateRequest = Request<'createCompany'>;
type LinkApiAsked = ReturnType<typeof linkApiOf>;

/**
 * Creates a Company, and puts its link on the clipboard or opens its page, as the user asked. `naming`:
 * its name, where that is still being read, in the place of the request's; null: it is to be reviewed,
 * which is answered as likely matches, of which there are none. `asking`: for the Link API, where that
 * has begun. Never rejects.
 */
export async function create(
  request: CreateRequest,
  {
    naming,
    asking = linkApiOf(request.linkApp),
  }: { naming?: Promise<string | null>; asking?: LinkApiAsked } = {},
): Promise<CreateAnswer> {
  asking.catch(() => undefined);
  if (request.afterwards === 'copy') expectCopy(request.gestureAt, asking);
  const body = parseNewCompany(request);
  const finishNamed = async (outcome: CreateOutcome, entry?: JournalEntry) =>
    finish({ ...request, name: naming ? await naming : request.name }, outcome, entry);
  if (!body.ok) return (await finishNamed({ kind: 'notSent', failure: body.error })).answer;
  const named = naming?.then((name) => (name === null ? null : { ...body.value, name }));
  let finished: Finished | undefined;
  const creation = { ...creationOf(request, body.value), ...(named && { named }) };
  const conclude: SettleTools['conclude'] = async (ended, entry) => {
    finished = await finishNamed(ended, entry);
    return finished.isKept;
  };
  const outcome = await attempt(creation, request.seen, conclude, asking);
  if (finished) return finished.answer;
  return outcome.kind === 'likelyMatches'
    ? { kind: 'likelyMatches', ...outcome.matches, lastAction: null }
    : (await finishNamed(outcome)).answer;
}

const creationOf = ({ linkApp, from, gestureAt }: CreateRequest, body: NewCompany): Creation => ({
  linkApp,
  body,
  from,
  gestureAt,
});

export const creating = {
  async createCompany(request) {
    return success(await create(request));
  },
} satisfies Partial<Handlers>;

async function attempt(
  creation: Creation,
  seen: CreateRequest['seen'],
  conclude: SettleTools['conclude'],
  asking: LinkApiAsked,
): Promise<CreateOutcome | { kind: 'likelyMatches'; matches: LikelyMatches }> {
  try {
    const tools = await createTools(creation, seen, conclude, { asking });
    if (!tools.ok) return { kind: 'notSent', failure: tools.error };
    return await createCompany(tools.value, creation);
  } catch (error) {
    const failure = toFailure(error);
    const entry = await begunBy(creation).catch(() => undefined);
    return entry ? unsettled(entry) : { kind: 'notSent', failure };
  }
}

/** What the journal has of this press: it may have been sent, whatever went wrong then. */
async function begunBy({ linkApp, body, gestureAt }: Creation): Promise<JournalEntry | undefined> {
  const { journal } = await openStores();
  const entry = await journal.entry(linkApp, body.id);
  return entry?.state === 'open' && entry.gestureAt === gestureAt ? entry : undefined;
}

function parseNewCompany({ id, name, pageEnabled }: CreateRequest): Result<NewCompany, Failure> {
  const parsed = parseNewCompanyId(id);
  if (!parsed.ok) return failed({ kind: 'invalid', fields: { id: [] } });
  const trimmed = name?.trim() || null;
  if (trimmed && trimmed.length > longestText) {
    return failed({ kind: 'invalid', fields: { name: [] } });
  }
  return success({ id: parsed.value, name: trimmed, pageEnabled });
}

interface Finished {
  answer: CreateAnswer;
  isKept: boolean;
}

async function finish(
  request: CreateRequest,
  ended: CreateOutcome,
  entry?: JournalEntry,
): Promise<Finished> {
  const outcome = await asFarAsAsked(request.linkApp, ended);
  const company = madeAsAsked(request, outcome);
  const copy =
    company && request.afterwards === 'copy' ? await copyLinkOf(company, request.gestureAt) : null;
  const open =
    company && request.afterwards === 'open'
      ? // A browser that opens no tab now, as one is being dragged, does not undo what was made.
        await openConnectionPage(company.linkPage?.url).catch(() => null)
      : null;
  const { lastAction, isKept } = await finishCreate(request, entry, outcome, { copy, open });
  return { answer: { kind: 'done', outcome, lastAction }, isKept };
}

/** With the Link APP went the token: nobody asks for its creates any more. */
async function asFarAsAsked(linkApp: string, outcome: CreateOutcome): Promise<CreateOutcome> {
  const isOver = outcome.kind === 'unknown' && (await isEnded(linkApp).catch(() => false));
  return isOver ? { ...outcome, failure: { kind: 'endedLinkApp' } } : outcome;
}

/** A Company that was there before, or is another than was asked for, is never copied unseen. */
function madeAsAsked(request: CreateRequest, outcome: CreateOutcome): Company | undefined {
  if (outcome.kind === 'created') return outcome.company;
  if (outcome.kind !== 'foundAfterLostAnswer') return undefined;
  const sameName = (outcome.company.name ?? '') === (request.name?.trim() ?? '');
  return sameName ? outcome.company : undefined;
}

const copyLinkOf = async ({ linkPage }: Company, gestureAt: number) =>
  linkPage?.url ? await copyText(linkPage.url, gestureAt) : 'noLink';
