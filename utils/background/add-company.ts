import { announceChange } from '../companies/directory-changes.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import type { Failure } from '../companies/outcome.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { linkApiOf } from './link-api-of.ts';
import { noteNotFound } from './note-not-found.ts';
import { readWith } from './read.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/** Asks for one Company that its user knows of, and keeps it: among the known ones, not the last touched. */
export async function addCompany({
  linkApp,
  id,
}: Request<'addCompany'>): Promise<Result<{ company: KnownCompany; isNew: boolean }, Failure>> {
  try {
    const api = await linkApiOf(linkApp);
    if (!api.ok) return api;
    const fetchedAt = Date.now();
    const answer = await readWith(api.value, id, true);
    if (!answer.ok) {
      await noteNotFound(linkApp, id, answer.error);
      return answer;
    }
    const { directory } = await openStores();
    const isNew = (await directory.company(linkApp, id)) === undefined;
    const company = await directory.keep(linkApp, answer.value.company, { fetchedAt });
    announceChange({ linkApp, keys: [company.key] });
    return success({ company, isNew });
  } catch (error) {
    return failed(toFailure(error));
  }
}
