import type { LastAction } from '../companies/last-action.ts';
import { nameBeforeRetiring } from '../companies/retired.ts';
import { shownName } from '../companies/shown-name.ts';
import { timeText } from './dates.ts';
import { type MessageKey, translate } from './translate.ts';

/** Each with the Company's name, the Link APP's label, the one source of a link, and the message's name. */
const done: Record<LastAction['what'], MessageKey> = {
  created: 'report_created',
  foundAfterLostAnswer: 'report_found_after_lost_answer',
  existed: 'report_existed',
  existedRetired: 'report_existed_retired',
  createRefused: 'report_create_refused',
  createNotSent: 'report_create_not_sent',
  unknown: 'report_unknown',
  notMade: 'report_not_made',
  edited: 'report_edited',
  retired: 'report_retired',
  editRefused: 'report_edit_refused',
  editNotSent: 'report_edit_not_sent',
  editUnknown: 'report_edit_unknown',
  changedMeanwhile: 'report_changed_meanwhile',
  linkCopied: 'report_link_copied',
  pageOpened: 'report_page_opened',
  apiTokenCopied: 'report_api_token_copied',
  messageCopied: 'report_message_copied',
  emailWritten: 'report_email_written',
  connectLinkCopied: 'report_connect_link_copied',
  notFound: 'report_not_found',
  linkNotCopied: 'report_link_not_copied',
  messageNotCopied: 'report_message_not_copied',
  emailNotWritten: 'report_email_not_written',
  apiTokenNotCopied: 'report_api_token_not_copied',
  connectLinkNotCopied: 'report_connect_link_not_copied',
  pageNotOpened: 'report_page_not_opened',
};

const copied: Record<NonNullable<LastAction['copy']>, MessageKey> = {
  copied: 'copy_copied',
  late: 'copy_late',
  failed: 'copy_failed',
  noLink: 'copy_no_link',
};

const opened: Record<NonNullable<LastAction['open']>, MessageKey> = {
  opened: 'open_opened',
  noLink: 'open_no_link',
  notHttps: 'open_not_https',
};

type NotCopied = Exclude<NonNullable<LastAction['copy']>, 'copied'>;

/** What is said of a press that was for the clipboard alone, where nothing came of it. */
const notCopied: Partial<Record<LastAction['what'], Record<NotCopied, MessageKey>>> = {
  linkCopied: copied,
  messageCopied: { ...copied, late: 'message_late' },
  apiTokenCopied: {
    late: 'api_token_not_copied',
    failed: 'api_token_not_copied',
    noLink: 'api_token_not_copied',
  },
  connectLinkCopied: {
    late: 'connect_link_not_copied',
    failed: 'connect_link_not_copied',
    noLink: 'connect_link_not_copied',
  },
};

/** An e-mail that is too long for its program was to be copied. */
const emailMessages: Record<NonNullable<LastAction['copy']>, MessageKey> = {
  copied: 'email_copied',
  late: 'email_not_copied',
  failed: 'email_not_copied',
  noLink: 'copy_no_link',
};

/** What was done, and beside a create what became of its link. */
function doneMessages(lastAction: LastAction): MessageKey[] {
  const { what, copy, open, template } = lastAction;
  if (what === 'emailWritten') {
    if (open !== 'opened') return ['copy_no_link'];
    return [copy ? emailMessages[copy] : done[what]];
  }
  if (what === 'connectLinkCopied' && copy === 'copied' && template) {
    return ['report_source_message_copied'];
  }
  const undone = notCopied[what];
  if (undone) return [copy && copy !== 'copied' ? undone[copy] : done[what]];
  if (what === 'pageOpened') return [open && open !== 'opened' ? opened[open] : done[what]];
  return [
    createMessage(lastAction),
    ...(copy ? [copied[copy]] : []),
    ...(open ? [opened[open]] : []),
  ];
}

/** What was done, and of a create whether its user or the end of its Link APP has cut it short. */
export function createMessage({
  what,
  failure,
  isCancelled = false,
}: Pick<LastAction, 'what' | 'isCancelled'> & { failure?: { kind: string } | null }): MessageKey {
  if (what === 'createRefused' && failure?.kind === 'endedLinkApp') return done.createNotSent;
  return what === 'unknown' && isCancelled ? 'report_unknown_cancelled' : done[what];
}

/** A retired Company is told by the name that its user knows. */
const nameOf = (lastAction: LastAction): string =>
  lastAction.what === 'retired'
    ? nameBeforeRetiring(lastAction) || lastAction.id
    : shownName(lastAction);

/** The messages of a last action in their order, with their values. `now` in milliseconds since 1970. */
export function lastActionMessages(lastAction: LastAction, now: number): [MessageKey, string[]][] {
  const { keptFrom, expiresAt, settledBy, copy, source, template } = lastAction;
  const named = doneMessages(lastAction).map((key): [MessageKey, string[]] => [
    key,
    [
      ...[nameOf(lastAction), lastAction.label],
      ...[source ?? '', template?.name ?? translate('message_label')],
    ],
  ]);
  const times: [MessageKey, number | null][] = [
    ['kept_from', keptFrom],
    ['token_lives_until', copy === 'copied' ? expiresAt : null],
    [settledBy !== null && settledBy < now ? 'asked_until_answered' : 'asked_until', settledBy],
  ];
  const timed = times.flatMap(([key, time]): [MessageKey, string[]][] =>
    time === null ? [] : [[key, [timeText(time, now)]]],
  );
  return [...named, ...timed];
}
