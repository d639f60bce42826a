import { companyKey } from '../companies/company-id.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import type { RecordReference } from '../companies/record-link.ts';
import type { LinkApiFailure } from '../link-api/failure.ts';
import type { LinkApi } from '../link-api/link-api.ts';
import { type Result, success } from '../result.ts';
import { idsOfRecord } from './record-at.ts';
import { openStores } from './stores.ts';

/**
 * The Companies that a record has under another form of its id than `id`, as the API tells them now:
 * whatever list was taken in, a colleague may have made one since. What is found is kept in the directory.
 * @throws DOMException, UnknownDataError where the directory or the settings cannot be read
 */
export async function askOtherForms(
  api: LinkApi,
  linkApp: string,
  id: string,
  from: RecordReference | undefined,
): Promise<Result<KnownCompany[], LinkApiFailure>> {
  const others = (await idsOfRecord(from)).filter((one) => companyKey(one) !== companyKey(id));
  const fetchedAt = Date.now();
  const answers = await Promise.all(
    others.map((other) => api.readCompany(other, { leavesWaiting: true })),
  );
  const { directory } = await openStores();
  const found: KnownCompany[] = [];
  for (const answer of answers) {
    if (answer.ok) {
      found.push(await directory.keep(linkApp, answer.value.company, { fetchedAt }));
    } else if (answer.error.kind !== 'notFound') return answer;
  }
  return success(found);
}
