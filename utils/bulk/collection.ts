import * as v from 'valibot';
import { recordReferenceSchema } from '../companies/record-link.ts';

const collectedRecordSchema = v.object({
  from: recordReferenceSchema,
  /** As the system itself spells it. */
  recordId: v.string(),
  /** As a link to it says; empty where none says one. */
  name: v.string(),
});
export type CollectedRecord = v.InferOutput<typeof collectedRecordSchema>;

/** Records that were taken from pages, and that a bulk run starts from: each once. */
export const collectionSchema = v.object({
  records: v.array(collectedRecordSchema),
  /** When it was last added to, in milliseconds since 1970. */
  at: v.number(),
});
export type Collection = v.InferOutput<typeof collectionSchema>;

export const emptyCollection: Collection = { records: [], at: 0 };

/** More than anyone looks through. */
export const mostCollected = 2000;

const week = 7 * 24 * 60 * 60 * 1000;

/** A collection is kept for a week after it was last added to. Times in milliseconds since 1970. */
export const keptUntil = ({ at }: Collection): number => at + week;

export const keptCollection = (collection: Collection, now: number): Collection =>
  now < keptUntil(collection) ? collection : emptyCollection;

/** What became of the records of a page. */
export interface Added {
  added: number;
  /** Were there already. */
  again: number;
  /** Found no room. */
  leftOut: number;
}

/** Adds the records that are new; of the others the newest name counts. */
export function addRecords(
  { records }: Collection,
  found: CollectedRecord[],
  now: number,
): { collection: Collection; outcome: Added } {
  const all = new Map(records.map((one) => [one.from.record, one]));
  const outcome: Added = { added: 0, again: 0, leftOut: 0 };
  for (const one of found) {
    const before = all.get(one.from.record);
    if (before) outcome.again += 1;
    else if (all.size < mostCollected) outcome.added += 1;
    else outcome.leftOut += 1;
    if (before || all.size < mostCollected) {
      all.set(one.from.record, { ...one, name: one.name || (before?.name ?? '') });
    }
  }
  return { collection: { records: [...all.values()], at: now }, outcome };
}
