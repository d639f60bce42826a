import { isAddressable } from '../companies/company-id.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import type { Failure } from '../companies/outcome.ts';
import type { Company } from '../link-api/company.ts';
import type { LinkApiFailure } from '../link-api/failure.ts';
import type { CompanyAnswer, LinkApi } from '../link-api/link-api.ts';
import { failed, type Result, success } from '../result.ts';
import type { Handlers } from './answer-requests.ts';
import { linkApiOf } from './link-api-of.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

export const readingCompanies = {
  async readCompany({ linkApp, id, connections }) {
    const answer = await readAnswer(linkApp, id, connections);
    return answer.ok ? success(answer.value.company) : answer;
  },

  /** Asks for one Company that its user knows of, and keeps it: among the known ones, not the last touched. */
  async addCompany({ linkApp, id }) {
    let isNew = false;
    const answer = await askAndKeep(linkApp, id, true, async (company, fetchedAt) => {
      const { directory } = await openStores();
      isNew = (await directory.company(linkApp, id)) === undefined;
      return await directory.keep(linkApp, company, { fetchedAt });
    });
    return answer.ok ? success({ company: answer.value.company, isNew }) : answer;
  },
} satisfies Partial<Handlers>;

type Read = Result<CompanyAnswer & { company: KnownCompany }, Failure>;

/** A Company as the API tells it now, its API token too; kept, without that, in the directory. */
export async function readAnswer(
  linkApp: string,
  id: string,
  connections = false,
  through?: (api: LinkApi) => LinkApi,
): Promise<Read> {
  if (!isAddressable(id)) return failed({ kind: 'notFound' });
  try {
    const keep: Keep = (company, fetchedAt) => keepTouched(linkApp, company, { fetchedAt });
    return await askAndKeep(linkApp, id, connections, keep, through);
  } catch (error) {
    return failed(toFailure(error));
  }
}

type Keep = (company: Company, fetchedAt: number) => Promise<KnownCompany>;

async function askAndKeep(
  linkApp: string,
  id: string,
  connections: boolean,
  keep: Keep,
  through?: (api: LinkApi) => LinkApi,
): Promise<Read> {
  const api = await linkApiOf(linkApp, through);
  if (!api.ok) return api;
  const fetchedAt = Date.now();
  const answer = await ask(api.value, id, connections);
  if (answer.ok) {
    return success({ ...answer.value, company: await keep(answer.value.company, fetchedAt) });
  }
  await noteNotFound(linkApp, id, answer.error);
  return answer;
}

/** An API that does not know of connections may refuse the question for them: it is asked without. */
async function ask(api: LinkApi, id: string, connections: boolean) {
  const answer = await api.readCompany(id, { connections });
  const isRefused = !answer.ok && refusals.has(answer.error.kind);
  return connections && isRefused ? await api.readCompany(id) : answer;
}

const refusals = new Set<LinkApiFailure['kind']>(['notFound', 'forbidden', 'invalid', 'refused']);

/**
 * Keeps what the API told of a Company that the user did something with. `fetchedAt`: when it was asked;
 * just now, where it answered to more than a question.
 */
export async function keepTouched(
  linkApp: string,
  company: Company,
  { fetchedAt = Date.now(), ...marks }: { fetchedAt?: number; createGestureAt?: number } = {},
): Promise<KnownCompany> {
  const { directory } = await openStores();
  return await directory.keep(linkApp, company, { fetchedAt, touchedAt: Date.now(), ...marks });
}

/**
 * Keeps that the API was asked for a Company that is known here and says that there is none. With a
 * whole list that it was not in, it is missing.
 */
export async function noteNotFound(linkApp: string, id: string, failure: Failure): Promise<void> {
  if (failure.kind !== 'notFound') return;
  const { directory } = await openStores();
  await directory.noteNotFound(linkApp, id, Date.now());
}
