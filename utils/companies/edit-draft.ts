import * as v from 'valibot';

const fieldsSchema = v.object({
  name: v.string(),
  /** Null: the API leaves it out, and the user has not chosen. */
  pageEnabled: v.nullable(v.boolean()),
});
export type EditedFields = v.InferOutput<typeof fieldsSchema>;

/** What was typed in **Edit** and not saved yet. */
export const editDraftSchema = v.object({
  linkApp: v.string(),
  /** `companyKey` of the Company's id. */
  key: v.string(),
  /** What stood in Conduit as the form was opened. */
  seen: v.object({ name: v.nullable(v.string()), pageEnabled: v.nullable(v.boolean()) }),
  fields: fieldsSchema,
  savedAt: v.number(),
});
export type EditDraft = v.InferOutput<typeof editDraftSchema>;
export type SeenFields = EditDraft['seen'];

export const editDraftKey = ({ linkApp, key }: Pick<EditDraft, 'linkApp' | 'key'>): string =>
  JSON.stringify([linkApp, key]);

/** Whether these fields hold nothing that would be saved over those. */
export const isUnchanged = (fields: EditedFields, seen: SeenFields): boolean =>
  fields.name.trim() === (seen.name ?? '') && fields.pageEnabled === seen.pageEnabled;

const tenMinutes = 10 * 60 * 1000;

/** Whether its user was cut off just now, and is in the middle of it. `now` in milliseconds since 1970. */
export const isUnderWay = ({ savedAt }: EditDraft, now: number): boolean =>
  Math.abs(now - savedAt) < tenMinutes;
