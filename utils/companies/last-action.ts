import * as v from 'valibot';
import { recordReferenceSchema } from './record-link.ts';

const failureSchema = v.looseObject({ kind: v.string() });

/**
 * The last thing that was done, for the first line of the popup: kept until it is seen, since the
 * popup may be closed when it ends. Holds no link and no token.
 */
export const lastActionSchema = v.object({
  at: v.number(),
  seen: v.boolean(),
  linkApp: v.string(),
  /** The Link APP's label then. */
  label: v.string(),
  id: v.string(),
  name: v.nullable(v.string()),
  /** The record that a Company was to be made from. */
  from: v.exactOptional(recordReferenceSchema),
  /** When the user pressed for a create, which tells one from another. */
  gestureAt: v.exactOptional(v.number()),
  /** Whether a create was to have its connection page on. */
  pageEnabled: v.exactOptional(v.boolean()),
  /** Its user cancelled an unsettled create while that waited. */
  isCancelled: v.exactOptional(v.boolean()),
  what: v.picklist([
    'created',
    'foundAfterLostAnswer',
    'existed',
    'existedRetired',
    'createRefused',
    'createNotSent',
    'unknown',
    'notMade',
    'edited',
    'retired',
    'editRefused',
    'editNotSent',
    'editUnknown',
    'changedMeanwhile',
    'linkCopied',
    'pageOpened',
    'apiTokenCopied',
    'messageCopied',
    'emailWritten',
    'connectLinkCopied',
    'notFound',
    'linkNotCopied',
    'messageNotCopied',
    'emailNotWritten',
    'apiTokenNotCopied',
    'connectLinkNotCopied',
    'pageNotOpened',
  ]),
  /** What became of the clipboard; null where nothing was to be copied. */
  copy: v.nullable(v.picklist(['copied', 'late', 'failed', 'noLink'])),
  /** What became of the page; null where none was to be opened. */
  open: v.nullable(v.picklist(['opened', 'noLink', 'notHttps'])),
  /** When the copied link was read, if it was not fresh. */
  keptFrom: v.nullable(v.number()),
  /** Until when a copied API token lives. */
  expiresAt: v.nullable(v.number()),
  /** The source that a copied link connects. */
  source: v.optional(v.nullable(v.string()), null),
  /** The message to the client that a link was put into; absent where it went alone. */
  template: v.exactOptional(v.object({ id: v.string(), name: v.string() })),
  /** By when an unsettled create will be settled. */
  settledBy: v.nullable(v.number()),
  /** The changes that take an edit back; null where nothing can be taken back. */
  undo: v.optional(
    v.nullable(
      v.object({
        name: v.optional(v.string()),
        pageEnabled: v.optional(v.boolean()),
      }),
    ),
    null,
  ),
  failure: v.nullable(failureSchema),
});
export type LastAction = v.InferOutput<typeof lastActionSchema>;

/** Whether something is left undone that the user wanted. */
export const isTrouble = ({ what }: LastAction): boolean =>
  ![
    'created',
    'foundAfterLostAnswer',
    'edited',
    'retired',
    'linkCopied',
    'pageOpened',
    'apiTokenCopied',
    'messageCopied',
    'emailWritten',
    'connectLinkCopied',
    'existed',
    'existedRetired',
  ].includes(what);
