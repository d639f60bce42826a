import type { What } from '../actions.ts';
import type { EditOutcome, Failure } from '../companies/outcome.ts';
import { isRetired } from '../companies/retired.ts';
import { editCompany, editUndo } from '../creating/edit-company.ts';
import { webCompanyLock } from '../creating/locks.ts';
import type { LinkApi } from '../link-api/link-api.ts';
import type { Request } from '../messages.ts';
import { success } from '../result.ts';
import type { Handlers } from './answer-requests.ts';
import { finishAction } from './finish-action.ts';
import { linkApiOf } from './link-api-of.ts';
import { keepTouched, noteNotFound } from './read-company.ts';
import { toFailure } from './to-failure.ts';

export const editing = {
  /** Edits a Company, and keeps what became of it. */
  async editCompany(request) {
    const { outcome, keeping } = await editAndKeep(request);
    const { id, name } = 'company' in outcome ? outcome.company : { ...request, ...request.seen };
    const lastAction = await finishAction({
      ...{ linkApp: request.linkApp, id, name, what: whatOf(outcome) },
      undo: outcome.kind === 'edited' ? editUndo(request) : null,
      failure: 'failure' in outcome ? outcome.failure : keeping,
    });
    return success({ outcome, lastAction });
  },
} satisfies Partial<Handlers>;

/**
 * Edits a Company, and keeps what the API told of it; a failure of that is told beside the outcome.
 * `through`: what stands between it and the API.
 */
export async function editAndKeep(
  request: Request<'editCompany'>,
  through?: (api: LinkApi) => LinkApi,
): Promise<{ outcome: EditOutcome; keeping: Failure | null }> {
  const outcome = await attempt(request, through);
  return { outcome, keeping: await keep(request, outcome) };
}

/** Every exception of the stores here comes before anything was sent. */
async function attempt(
  { linkApp, id, ...change }: Request<'editCompany'>,
  through?: (api: LinkApi) => LinkApi,
): Promise<EditOutcome> {
  try {
    const api = await linkApiOf(linkApp, through);
    if (!api.ok) return { kind: 'notSent', failure: api.error };
    return await editCompany({ api: api.value, lock: webCompanyLock }, linkApp, id, change);
  } catch (error) {
    return { kind: 'notSent', failure: toFailure(error) };
  }
}

/** A directory that cannot be written does not undo what the API did: the failure is told beside it. */
async function keep(
  { linkApp, id }: Request<'editCompany'>,
  outcome: EditOutcome,
): Promise<Failure | null> {
  try {
    if ('company' in outcome) await keepTouched(linkApp, outcome.company);
    if ('failure' in outcome) await noteNotFound(linkApp, id, outcome.failure);
    return null;
  } catch (error) {
    return toFailure(error);
  }
}

function whatOf(outcome: EditOutcome): What {
  switch (outcome.kind) {
    case 'edited':
      return isRetired(outcome.company) ? 'retired' : 'edited';
    case 'refused':
      return 'editRefused';
    case 'unknown':
      return 'editUnknown';
    case 'changedMeanwhile':
      return 'changedMeanwhile';
    default:
      return 'editNotSent';
  }
}
