import { endOf, type LastAction } from '../actions.ts';
import type { CopyOutcome, OpenOutcome } from '../companies/outcome.ts';
import { nameBeforeRetiring } from '../companies/retired.ts';
import { shownName } from '../companies/shown-name.ts';
import { timeText } from './dates.ts';
import { type MessageKey, translate } from './translate.ts';

const besideCreate = {
  copied: 'copy_copied',
  late: 'copy_late',
  failed: 'copy_failed',
  noLink: 'copy_no_link',
} as const satisfies Record<CopyOutcome, MessageKey>;

const opened = {
  opened: 'open_opened',
  noLink: 'open_no_link',
  notHttps: 'open_not_https',
} as const satisfies Record<OpenOutcome, MessageKey>;

/** What was done, and beside a create what became of its link. */
function doneMessages(lastAction: LastAction): MessageKey[] {
  const { copy, open, template } = lastAction;
  const { says, instead, inMessage } = endOf(lastAction);
  if (instead) {
    const became = open !== null && open !== 'opened' ? open : copy;
    const done = copy === 'copied' && template && inMessage ? inMessage : says;
    return [(became && instead[became]) ?? done];
  }
  return [
    createMessage(lastAction),
    ...(copy ? [besideCreate[copy]] : []),
    ...(open ? [opened[open]] : []),
  ];
}

/** What was done, and of a create whether the end of its Link APP has cut it short. */
export function createMessage({
  what,
  failure,
}: Pick<LastAction, 'what'> & { failure?: { kind: string } | null }): MessageKey {
  const isCutShort = what === 'createRefused' && failure?.kind === 'endedLinkApp';
  return endOf({ what: isCutShort ? 'createNotSent' : what }).says;
}

/** A retired Company is called by its name before that. */
const nameOf = (lastAction: LastAction): string =>
  lastAction.what === 'retired'
    ? nameBeforeRetiring(lastAction) || lastAction.id
    : shownName(lastAction);

/** The messages of a last action in their order, with their values. `now` in milliseconds since 1970. */
export function lastActionMessages(lastAction: LastAction, now: number): [MessageKey, string[]][] {
  const { fetchedAt, expiresAt, settleDeadline, copy, source, template } = lastAction;
  const named = doneMessages(lastAction).map((key): [MessageKey, string[]] => [
    key,
    [
      ...[nameOf(lastAction), lastAction.label],
      ...[source ?? '', template?.name ?? translate('message_label')],
    ],
  ]);
  const isOverdue = settleDeadline !== null && settleDeadline < now;
  const times: [MessageKey, number | null][] = [
    ['kept_from', fetchedAt],
    ['token_lives_until', copy === 'copied' ? expiresAt : null],
    [isOverdue ? 'asked_until_answered' : 'asked_until', settleDeadline],
  ];
  const timed = times.flatMap(([key, time]): [MessageKey, string[]][] =>
    time === null ? [] : [[key, [timeText(time, now)]]],
  );
  return [...named, ...timed];
}
