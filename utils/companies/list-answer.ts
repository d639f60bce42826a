import type { Company } from '../link-api/company.ts';
import { digestOf, listDigest } from '../link-api/list-digest.ts';
import { fingerprintOf } from './company-row.ts';
import type { DirectoryDatabase } from './database.ts';
import { ofLinkApp } from './directory-reader.ts';
import type { ListAnswer } from './list-state.ts';

/** What is to be kept of an answer with this text, and these Companies in it, each of them once. */
export async function toListAnswer(text: string, companies: Company[]): Promise<ListAnswer> {
  const content = contentOf(companies.map(fingerprintOf));
  const [digest, said] = await Promise.all([listDigest(text), content]);
  return { length: text.length, digest, content: said };
}

/**
 * Whether a text is that of an answer, and it would change no row here: no Company is another than it
 * says, none is missing here or in it, and none was not found since. `packed`: the fingerprints that
 * were packed a moment ago. False where it would take many rows to tell.
 */
export async function wouldChangeNothing(
  database: DirectoryDatabase,
  linkApp: string,
  answer: ListAnswer,
  text: string,
  packed: ReadonlyMap<string, number>,
): Promise<boolean> {
  if (answer.length !== text.length) return false;
  const kept = keptContent(database, linkApp, packed);
  const [digest, content] = await Promise.all([listDigest(text), kept]);
  return digest === answer.digest && content === answer.content;
}

const contentOf = (fingerprints: Iterable<number>): Promise<string> =>
  digestOf(Float64Array.from(fingerprints).sort());

/** So few rows are read in no time. */
const fewRows = 200;

/** The content of a list that would change no row here; undefined where it cannot be told. */
async function keptContent(
  database: DirectoryDatabase,
  linkApp: string,
  packed: ReadonlyMap<string, number>,
): Promise<string | undefined> {
  const transaction = database.transaction(['companies', 'unpacked']);
  const companies = transaction.objectStore('companies');
  const [count, marks] = await Promise.all([
    companies.count(ofLinkApp(linkApp)),
    transaction.objectStore('unpacked').getAllKeys(ofLinkApp(linkApp)),
  ]);
  const toRead = new Set(marks.map(([, key]) => key));
  for (const [key, fingerprint] of packed) if (fingerprint === 0) toRead.add(key);
  if (toRead.size > fewRows) return undefined;
  const read = await Promise.all([...toRead].map((key) => companies.get([linkApp, key])));
  const rows = read.flatMap((row) => row ?? []);
  const fingerprints = new Map(packed);
  for (const key of toRead) fingerprints.delete(key);
  // Others are in no pack yet, or were packed since.
  if (fingerprints.size + rows.length !== count) return undefined;
  for (const row of rows) {
    // It was not in the last list, and would be left so.
    if (row.unseenSince !== undefined) continue;
    if (row.notFoundAt !== undefined) return undefined;
    fingerprints.set(row.key, fingerprintOf(row));
  }
  return await contentOf(fingerprints.values());
}
