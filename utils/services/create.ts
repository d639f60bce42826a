import { copyText, expectCopy } from '../browser/clipboard.ts';
import { openConnectionPage } from '../browser/open-page.ts';
import { longestText, parseNewCompanyId } from '../companies/company-id.ts';
import { createCompany } from '../companies/create-company.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import type { CreateOutcome, Failure } from '../companies/outcome.ts';
import type { RecordReference } from '../companies/tie.ts';
import type { Company } from '../link-api/company.ts';
import type { LinkApi, NewCompany } from '../link-api/link-api.ts';
import type { CreateAnswer, Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { askOtherForms } from './ask-other-forms.ts';
import { createTools } from './create-tools.ts';
import { finishCreate } from './finish-create.ts';
import { likelyMatches } from './likely-matches.ts';
import { toFailure } from './to-failure.ts';

type CreateRequest = Request<'createCompany'>;
type LikelyMatches = Extract<CreateAnswer, { kind: 'likelyMatches' }>;

/** Creates a Company, and puts its link on the clipboard or opens its page, as the user asked. */
export async function create(request: CreateRequest): Promise<CreateAnswer> {
  if (request.afterwards === 'copy') expectCopy(request.gestureAt);
  const company = parseNewCompany(request);
  if (!company.ok) return await finish(request, { kind: 'notSent', failure: company.error });
  let answer: CreateAnswer | undefined;
  const outcome = await attempt(request, company.value, async (ended) => {
    answer = await finish(request, ended);
  });
  if (answer) return answer;
  return outcome.kind === 'likelyMatches' ? outcome : await finish(request, outcome);
}

/** Every exception of the stores here comes before anything was sent. */
async function attempt(
  { linkApp, evenIfLike, from }: CreateRequest,
  company: NewCompany,
  conclude: (ended: CreateOutcome) => Promise<void>,
): Promise<CreateOutcome | LikelyMatches> {
  try {
    const tools = await createTools(linkApp, conclude);
    if (!tools.ok) return { kind: 'notSent', failure: tools.error };
    const like = evenIfLike ? success([]) : await allLike(tools.value.api, linkApp, company, from);
    if (!like.ok) return { kind: 'notSent', failure: like.error };
    if (like.value.length > 0) return { kind: 'likelyMatches', companies: like.value };
    return await createCompany(tools.value, linkApp, company, from);
  } catch (error) {
    return { kind: 'notSent', failure: toFailure(error) };
  }
}

/** Those that the API alone knows too: who wants a new one in spite of some has to have seen all. */
async function allLike(
  api: LinkApi,
  linkApp: string,
  company: NewCompany,
  from: RecordReference | undefined,
): Promise<Result<KnownCompany[], Failure>> {
  const known = await likelyMatches(linkApp, company, from);
  const told = from ? await askOtherForms(api, linkApp, company.id, from) : success([]);
  if (!told.ok) return told;
  const byKey = new Map([...known, ...told.value].map((one) => [one.key, one]));
  return success([...byKey.values()]);
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

async function finish(request: CreateRequest, outcome: CreateOutcome): Promise<CreateAnswer> {
  const company = madeAsAsked(request, outcome);
  const copy =
    company && request.afterwards === 'copy' ? await copyLinkOf(company, request.gestureAt) : null;
  const open =
    company && request.afterwards === 'open'
      ? await openConnectionPage(company.linkPage?.url)
      : null;
  await finishCreate(request, outcome, { copy, open });
  return { kind: 'done', outcome, copy, open };
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
