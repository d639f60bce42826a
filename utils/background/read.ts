import { isAddressable } from '../companies/company-id.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import type { Failure } from '../companies/outcome.ts';
import type { LinkApiFailure } from '../link-api/failure.ts';
import type { CompanyAnswer, LinkApi } from '../link-api/link-api.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { keepTouched } from './keep-touched.ts';
import { linkApiOf } from './link-api-of.ts';
import { noteNotFound } from './note-not-found.ts';
import { toFailure } from './to-failure.ts';

/** A Company as the API tells it now, its API token too; kept, without that, in the directory. */
export async function readAnswer(
  linkApp: string,
  id: string,
  connections = false,
): Promise<Result<CompanyAnswer & { company: KnownCompany }, Failure>> {
  if (!isAddressable(id)) return failed({ kind: 'notFound' });
  try {
    const api = await linkApiOf(linkApp);
    if (!api.ok) return api;
    const askedAt = Date.now();
    const answer = await readWith(api.value, id, connections);
    if (!answer.ok) {
      await noteNotFound(linkApp, id, answer.error);
      return answer;
    }
    const company = await keepTouched(linkApp, answer.value.company, { fetchedAt: askedAt });
    return success({ ...answer.value, company });
  } catch (error) {
    return failed(toFailure(error));
  }
}

/** An API that does not know of connections may refuse the question for them: it is asked without. */
export async function readWith(api: LinkApi, id: string, connections: boolean) {
  const answer = await api.readCompany(id, { connections });
  const isRefused = !answer.ok && refusals.has(answer.error.kind);
  return connections && isRefused ? await api.readCompany(id) : answer;
}

const refusals = new Set<LinkApiFailure['kind']>(['notFound', 'forbidden', 'invalid', 'refused']);

export async function read({
  linkApp,
  id,
  connections,
}: Request<'readCompany'>): Promise<Result<KnownCompany, Failure>> {
  const answer = await readAnswer(linkApp, id, connections);
  return answer.ok ? success(answer.value.company) : answer;
}
