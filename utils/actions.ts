import * as v from 'valibot';
import type { MadeEvent, SentKind } from './companies/history/history-event.ts';
import type { CopyOutcome, OpenOutcome } from './companies/outcome.ts';
import { recordReferenceSchema } from './companies/record-link.ts';
import type { MessageKey } from './i18n/translate.ts';

/**
 * The actions whose buttons stand at the end of a Company's card, by the names of their requests. They
 * are asked with `{ linkApp, id, gestureAt }` alone.
 */
export const cardActions = {
  copyApiToken: 'copy_api_token',
} as const satisfies Record<string, MessageKey>;
export type CardAction = keyof typeof cardActions;

const steps = {
  copyLink: 'copy_link',
  copyMessage: 'copy_message',
  askAgain: 'ask_again',
  tryAgain: 'try_again',
  useExisting: 'use_this_company',
  show: 'show_company',
  undo: 'undo',
} as const satisfies Record<string, MessageKey>;

/** What a button beside a last action does. */
export type FollowUp = CardAction | keyof typeof steps;

export const isCardAction = (followUp: FollowUp): followUp is CardAction =>
  Object.hasOwn(cardActions, followUp);

export const followUpLabel = (followUp: FollowUp): MessageKey =>
  isCardAction(followUp) ? cardActions[followUp] : steps[followUp];

/** What became of clipboard, tab and way back, where there was to be one. */
interface Became {
  copy: CopyOutcome | null;
  open: OpenOutcome | null;
  undo: object | null;
}

/** How an action can end: what is said of it, and what can follow. */
interface End {
  /** With the Company's name, the Link APP's label, the one source of a link, and the message's name. */
  says: MessageKey;
  /** Something is left undone that the user wanted. */
  isTrouble?: true;
  next?: FollowUp | ((became: Became) => FollowUp | undefined);
  /** What is offered where the clipboard did not take it. */
  copyAgain?: FollowUp;
  /** It was for the clipboard or for a tab alone: what is said instead, by what became of that. */
  instead?: Partial<Record<CopyOutcome | OpenOutcome, MessageKey>>;
  /** What is said of a link that the clipboard has in a message to the client. */
  inMessage?: MessageKey;
  /** What the history of the Company calls it, once the clipboard has it. */
  copied?: SentKind;
  /** What the history calls it, once the mail program has it. */
  written?: SentKind;
  /** What the history calls that the Company is there since. */
  made?: MadeEvent['kind'];
}

const copyLater = { late: 'copy_late', failed: 'copy_failed', noLink: 'copy_no_link' } as const;
const never = (key: MessageKey) => ({ late: key, failed: key, noLink: key });
const ofLink = { copied: 'linkCopied', copyAgain: 'copyLink' } as const;
const trouble = (says: MessageKey, next?: FollowUp): End => ({
  ...{ says, isTrouble: true },
  ...(next && { next }),
});
const undo = ({ undo }: Became) => (undo ? 'undo' : undefined);

const creates = {
  created: { says: 'action_created', made: 'created', ...ofLink },
  foundAfterLostAnswer: {
    ...{ says: 'action_found_after_lost_answer', made: 'found', ...ofLink },
    next: ({ copy, open }) => (copy === null && open === null ? 'copyLink' : undefined),
  },
  existed: { says: 'action_existed', next: 'useExisting' },
  existedRetired: { says: 'action_existed_retired', next: 'useExisting' },
  createRefused: trouble('action_create_refused', 'tryAgain'),
  createNotSent: trouble('action_create_not_sent', 'tryAgain'),
  unknown: trouble('action_unknown', 'askAgain'),
  notMade: trouble('action_not_made', 'tryAgain'),
} as const satisfies Record<string, End>;

/** Each action by the name of its request, with all its ends. */
const actions = {
  createCompany: creates,
  settleCompany: creates,
  editCompany: {
    edited: { says: 'action_edited', next: undo },
    retired: { says: 'action_retired', next: undo },
    editRefused: trouble('action_edit_refused'),
    editNotSent: trouble('action_edit_not_sent'),
    editUnknown: trouble('action_edit_unknown', 'show'),
    changedMeanwhile: trouble('action_changed_meanwhile', 'show'),
  },
  copyLink: {
    linkCopied: { says: 'action_link_copied', instead: copyLater, ...ofLink },
    linkNotCopied: trouble('action_link_not_copied'),
  },
  copyMessage: {
    messageCopied: {
      ...{ says: 'action_message_copied', instead: { ...copyLater, late: 'message_late' } },
      ...{ copied: 'messageCopied', copyAgain: 'copyMessage' },
    },
    messageNotCopied: trouble('action_message_not_copied'),
  },
  writeEmail: {
    emailWritten: {
      ...{ says: 'action_email_written', written: 'emailWritten', copyAgain: 'copyMessage' },
      // One that is too long for its program was to be copied.
      instead: {
        ...{ copied: 'email_copied', late: 'email_not_copied', failed: 'email_not_copied' },
        ...{ noLink: 'copy_no_link', notHttps: 'copy_no_link' },
      },
      // Nobody tells whether there is a mail program.
      next: ({ copy, open }) => (copy === null && open === 'opened' ? 'copyMessage' : undefined),
    },
    emailNotWritten: trouble('action_email_not_written'),
  },
  copyApiToken: {
    apiTokenCopied: {
      ...{ says: 'action_api_token_copied', instead: never('api_token_not_copied') },
      copyAgain: 'copyApiToken',
    },
    apiTokenNotCopied: trouble('action_api_token_not_copied'),
  },
  copyConnectLink: {
    // Such a link is not kept: it is asked for again where it was chosen.
    connectLinkCopied: {
      ...{ says: 'action_connect_link_copied', instead: never('connect_link_not_copied') },
      ...{ inMessage: 'action_source_message_copied', copied: 'linkCopied' },
    },
    connectLinkNotCopied: trouble('action_connect_link_not_copied'),
  },
  openPage: {
    pageOpened: {
      says: 'action_page_opened',
      instead: { noLink: 'open_no_link', notHttps: 'open_not_https' },
    },
    pageNotOpened: trouble('action_page_not_opened'),
  },
} as const satisfies Record<string, Record<string, End>>;

export type ActionName = keyof typeof actions;
type NamesOf<Ends> = Ends extends unknown ? keyof Ends & string : never;
/** The name of an end. */
export type What = NamesOf<(typeof actions)[ActionName]>;

const ends = Object.assign({}, ...Object.values(actions)) as Record<What, End>;

/**
 * The last thing that was done, for the first line of the popup: the answer of who did it, and kept
 * until it is seen, since the popup may be closed when it ends. Holds no link and no token.
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
  /** When the user pressed, which tells one create from another. */
  gestureAt: v.exactOptional(v.number()),
  /** Whether a create was to have its connection page on. */
  pageEnabled: v.exactOptional(v.boolean()),
  what: v.picklist(Object.keys(ends) as [What, ...What[]]),
  /** What became of the clipboard; null where nothing was to be copied. */
  copy: v.nullable(v.picklist(['copied', 'late', 'failed', 'noLink'])),
  /** What became of the page; null where none was to be opened. */
  open: v.nullable(v.picklist(['opened', 'noLink', 'notHttps'])),
  /** When the copied link was read, if it was not fresh. */
  fetchedAt: v.nullable(v.number()),
  /** Until when a copied API token lives. */
  expiresAt: v.nullable(v.number()),
  /** The source that a copied link connects. */
  source: v.nullable(v.string()),
  /** The message to the client that a link was put into; absent where it went alone. */
  template: v.exactOptional(
    v.object({ id: v.string(), name: v.string(), isReminder: v.exactOptional(v.boolean()) }),
  ),
  /** By when an unsettled create will be settled. */
  settleDeadline: v.nullable(v.number()),
  /** The changes that take an edit back; null where nothing can be taken back. */
  undo: v.nullable(
    v.object({ name: v.optional(v.string()), pageEnabled: v.optional(v.boolean()) }),
  ),
  failure: v.nullable(v.looseObject({ kind: v.string() })),
});
export type LastAction = v.InferOutput<typeof lastActionSchema>;

/** What an action is answered with: what was done, beside what its view needs. */
export type Done<Value = unknown> = Value & {
  /** Null where its Link APP was removed meanwhile: nothing of it is told. */
  lastAction: LastAction | null;
};

export const endOf = ({ what }: Pick<LastAction, 'what'>): End => ends[what];

/** What a last action offers to do next; undefined where nothing is left to do. */
export function followUpOf(lastAction: LastAction): FollowUp | undefined {
  const { copy } = lastAction;
  const { next, copyAgain } = endOf(lastAction);
  if (copy === 'late' || copy === 'failed') return copyAgain;
  return typeof next === 'function' ? next(lastAction) : next;
}
