import * as v from 'valibot';

/** What the vendor's page leaves open, so that a client must bear each of it. */
export const behaviourSchema = v.object({
  /** How a create of an id that exists ends. */
  existingId: v.picklist(['refuse400', 'refuse409', 'overwrite']),
  /** How the Companies are listed; a number: not at all, with that status. */
  list: v.picklist(['array', 'withoutConnections', 'pages', 403, 404, 405]),
  pageSize: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type Behaviour = v.InferOutput<typeof behaviourSchema>;

export const usualBehaviour: Behaviour = { existingId: 'refuse400', list: 'array', pageSize: 100 };
