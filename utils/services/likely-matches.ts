import { companyKey } from '../companies/company-id.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import { likeName } from '../companies/like-name.ts';
import type { RecordReference } from '../companies/tie.ts';
import type { NewCompany } from '../link-api/link-api.ts';
import { idsOfRecord } from './ids-of-record.ts';
import { openStores } from './stores.ts';

/**
 * Companies that may be the client that is about to be made: the one that its record is tied to, those
 * with an id that the record's address gives, those of a like name. The very id that is asked for is
 * not among them: the API tells of it.
 * @throws DOMException, UnknownDataError where the directory or the settings cannot be read
 */
export async function likelyMatches(
  linkApp: string,
  company: NewCompany,
  from: RecordReference | undefined,
): Promise<KnownCompany[]> {
  const { reader } = await openStores();
  const found = await Promise.all([
    from ? reader.tiedTo(linkApp, from.record) : null,
    ...(await idsOfRecord(from)).map((id) => reader.company(linkApp, id)),
  ]);
  const like = await reader.like(linkApp, likeName(company.name));
  const byKey = new Map([...found, ...like].flatMap((one) => (one ? [[one.key, one]] : [])));
  byKey.delete(companyKey(company.id));
  return [...byKey.values()];
}
