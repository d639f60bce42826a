import { companyKey } from '../companies/company-id.ts';
import { comparableName } from '../companies/comparable-name.ts';
import { drawn, likeAmong, ofLinkApp } from '../companies/directory-reader.ts';
import { type KnownCompany, knownByKey } from '../companies/known-company.ts';
import type { RecordReference } from '../companies/record-link.ts';
import { beginStores, type Looking } from '../creating/journal.ts';
import type { JournalEntry } from '../creating/journal-entry.ts';
import type { LikelyMatches } from '../creating/likely-matches.ts';
import { orphanedCreates } from '../creating/orphaned-creates.ts';
import type { LinkApiFailure } from '../link-api/failure.ts';
import type { LinkApi, NewCompany } from '../link-api/link-api.ts';
import { type Result, success } from '../result.ts';
import { idsOfRecord } from './record-at.ts';
import { openStores } from './stores.ts';

/**
 * What may be the client that is about to be made: the Company that its record is linked to, those with
 * an id that the record's address gives, those of a like name, and likewise creates that are not
 * settled. The very id that is asked for is not among them, since the API and the journal tell of it,
 * but for one that was being created when its Link APP ended.
 * @throws DOMException, UnknownDataError where the directory or the settings cannot be read
 */
export async function likelyMatches(
  linkApp: string,
  company: NewCompany,
  from: RecordReference | undefined,
): Promise<LikelyMatches> {
  const [{ database }, find] = await Promise.all([
    openStores(),
    likelyMatchFinder(linkApp, company, from),
  ]);
  return await find(database.transaction(beginStores));
}

/**
 * What finds them in a transaction, as of one moment: what is settled just then is in the one store or in
 * the other.
 * @throws UnknownDataError where the settings cannot be read
 */
export async function likelyMatchFinder(
  linkApp: string,
  company: NewCompany,
  from: RecordReference | undefined,
): Promise<LikelyMatchFinder> {
  const keys = new Set((await idsOfRecord(from)).map(companyKey));
  const wanted = { key: companyKey(company.id), name: comparableName(company.name), from, keys };
  return async (transaction) => {
    const [{ companies, journal }, orphans] = await Promise.all([
      readLikely(transaction, linkApp, wanted),
      orphanedCreates(transaction.objectStore('ended'), linkApp, Date.now()),
    ]);
    return among(wanted, companies, journal, orphans);
  };
}

type LikelyMatchFinder = <Mode extends IDBTransactionMode>(
  transaction: Looking<Mode>,
) => Promise<LikelyMatches>;

function among(
  wanted: Wanted,
  companies: KnownCompany[],
  journal: JournalEntry[],
  allOrphans: JournalEntry[],
): LikelyMatches {
  const known = new Set([wanted.key, ...companies.map(({ key }) => key)]);
  const unsettled = journal.filter(
    (entry) => entry.state === 'open' && !known.has(entry.key) && isLikely(entry, wanted),
  );
  const isKnown = ({ key }: JournalEntry) =>
    [...companies, ...unsettled].some((one) => one.key === key);
  // Of their ids, this one too, neither the journal tells nor, for a while, the API.
  const orphans = allOrphans.filter(
    (entry) => !isKnown(entry) && (entry.key === wanted.key || isLikely(entry, wanted)),
  );
  return { companies, unsettled: [...unsettled, ...orphans] };
}

interface Wanted {
  key: string;
  /** Its `comparableName`. */
  name: string;
  from: RecordReference | undefined;
  /** Of every id that its record may have. */
  keys: Set<string>;
}

async function readLikely<Mode extends IDBTransactionMode>(
  transaction: Looking<Mode>,
  linkApp: string,
  { key, name, from, keys }: Wanted,
): Promise<{ journal: JournalEntry[]; companies: KnownCompany[] }> {
  const rows = transaction.objectStore('companies');
  const read = async (key: string) => {
    const row = await rows.get([linkApp, key]);
    return row ? drawn([row]) : [];
  };
  const readLinked = async ({ record }: RecordReference) => {
    const link = await transaction.objectStore('recordLinks').get([linkApp, record]);
    if (!link) return [];
    const [company = knownByKey(linkApp, link.key)] = await read(link.key);
    return [company];
  };
  const [journal, like, ...found] = await Promise.all([
    transaction.objectStore('journal').getAll(ofLinkApp(linkApp)),
    name === '' ? [] : rows.index('byComparableName').getAll([linkApp, name]),
    from ? readLinked(from) : [],
    ...[...keys].map(read),
  ]);
  const all = [...found.flat(), ...likeAmong(like)];
  const byKey = new Map(all.map((one) => [one.key, one]));
  byKey.delete(key);
  return { journal, companies: [...byKey.values()] };
}

function isLikely(entry: JournalEntry, wanted: Wanted): boolean {
  const isOfRecord = wanted.from !== undefined && entry.from?.record === wanted.from.record;
  const isOfName = wanted.name !== '' && comparableName(entry.body.name) === wanted.name;
  return isOfRecord || isOfName || wanted.keys.has(entry.key);
}

/**
 * The Companies that a record has under another form of its id than `id`, as the API tells them now:
 * whatever list was taken in, a colleague may have made one since. What is found is kept in the directory.
 * @throws DOMException, UnknownDataError where the directory or the settings cannot be read
 */
export async function askOtherForms(
  api: LinkApi,
  linkApp: string,
  id: string,
  idsOfItsRecord: string[],
): Promise<Result<KnownCompany[], LinkApiFailure>> {
  const others = idsOfItsRecord.filter((one) => companyKey(one) !== companyKey(id));
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
