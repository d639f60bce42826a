import * as v from 'valibot';
import { recordReferenceSchema } from './record-link.ts';

/** A half-filled form. It belongs to one record (or none) and one Link APP. */
export const draftSchema = v.object({
  linkApp: v.string(),
  /** The record's Company id; null for the empty form, `form:…` for further ones beside it. */
  record: v.nullable(v.string()),
  /** The record that its Company will be linked to. */
  from: v.exactOptional(recordReferenceSchema),
  name: v.string(),
  id: v.string(),
  /** The user typed the id: it no longer follows the name. */
  idTyped: v.boolean(),
  pageEnabled: v.boolean(),
  savedAt: v.number(),
  /** The address of the page over which it was begun. Absent: none, or unknown. */
  page: v.exactOptional(v.string()),
});
export type Draft = v.InferOutput<typeof draftSchema>;

const week = 7 * 24 * 60 * 60 * 1000;

export const draftKey = (draft: Pick<Draft, 'linkApp' | 'record'>): string =>
  JSON.stringify([draft.linkApp, draft.record]);

/** The drafts that are still worth keeping: a week old at most. `now` in milliseconds since 1970. */
export function keptDrafts<Kept extends Pick<Draft, 'savedAt'>>(
  drafts: Record<string, Kept>,
  now: number,
): Record<string, Kept> {
  return Object.fromEntries(
    Object.entries(drafts).filter(([, draft]) => now - draft.savedAt < week),
  );
}
