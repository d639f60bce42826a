import { ofLinkApp } from './directory-reader.ts';
import type { RecordLink } from './record-link.ts';
import type { WritingWith } from './write-for.ts';

/** A transaction that links records. */
export type LinkWriting = WritingWith<'recordLinks' | 'journal'>;

/**
 * Links a record. Creates of it that are not settled do not link it any more: this is the later word.
 * `met`: the record's id where it was linked. By a slip in the rules two records may have one id; what is
 * said of one is not said of the other.
 */
export async function putLink(
  transaction: LinkWriting,
  link: RecordLink,
  met = link.record,
): Promise<void> {
  const journal = transaction.objectStore('journal');
  await transaction.objectStore('recordLinks').put(link);
  for (const entry of await journal.getAll(ofLinkApp(link.linkApp))) {
    const { from } = entry;
    const isOfIt = from?.address === link.address || (entry.met ?? from?.record) === met;
    if (from?.record !== link.record || !isOfIt) continue;
    await journal.put({ ...entry, isOverruled: entry.key !== link.key });
  }
}
