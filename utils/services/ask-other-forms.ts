import { companyKey } from '../companies/company-id.ts';
import { announceChange } from '../companies/directory-changes.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import { isRecent } from '../companies/list-state.ts';
import type { RecordReference } from '../companies/tie.ts';
import type { LinkApiFailure } from '../link-api/failure.ts';
import type { LinkApi } from '../link-api/link-api.ts';
import { type Result, success } from '../result.ts';
import { idsOfRecord } from './ids-of-record.ts';
import { openStores } from './stores.ts';

/**
 * The Companies that a record has under another form of its id than `id`. Asks the API unless it has
 * just listed all: a colleague's may not be in the directory then. What is found is kept there.
 * @throws DOMException, UnknownDataError where the directory or the settings cannot be read
 */
export async function askOtherForms(
  api: LinkApi,
  linkApp: string,
  id: string,
  from: RecordReference,
): Promise<Result<KnownCompany[], LinkApiFailure>> {
  if (await isSettledWithout(linkApp, id, from)) return success([]);
  const others = (await idsOfRecord(from)).filter((one) => companyKey(one) !== companyKey(id));
  const readAt = Date.now();
  const answers = await Promise.all(others.map((other) => api.readCompany(other)));
  const { directory } = await openStores();
  const found: KnownCompany[] = [];
  for (const answer of answers) {
    if (answer.ok) {
      found.push(await directory.keep(linkApp, answer.value.company, { readAt }));
    } else if (answer.error.kind !== 'notFound') return answer;
  }
  if (found.length > 0) announceChange({ linkApp, keys: found.map(({ key }) => key) });
  return success(found);
}

/** A list of just now has told it, or it was asked before the create was sent that is open still. */
async function isSettledWithout(
  linkApp: string,
  id: string,
  from: RecordReference,
): Promise<boolean> {
  const { reader, journal } = await openStores();
  const [list, entry] = await Promise.all([reader.list(linkApp), journal.entry(linkApp, id)]);
  const isOpen = entry?.state === 'open' && entry.from?.record === from.record;
  return isOpen || (list?.refreshedAt != null && isRecent(list.refreshedAt, Date.now()));
}
