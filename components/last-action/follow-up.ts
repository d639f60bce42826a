import type { LastAction } from '../../utils/companies/last-action.ts';
import type { MessageKey } from '../../utils/i18n/translate.ts';

export type FollowUp =
  | 'copyLink'
  | 'copyApiToken'
  | 'copyMessage'
  | 'askAgain'
  | 'tryAgain'
  | 'useExisting'
  | 'show'
  | 'undo';

export const followUpLabels: Record<FollowUp, MessageKey> = {
  copyLink: 'copy_link',
  copyApiToken: 'copy_api_token',
  copyMessage: 'copy_message',
  askAgain: 'ask_again',
  tryAgain: 'try_again',
  useExisting: 'use_this_company',
  show: 'show_company',
  undo: 'undo',
};

/** What a last action offers to do next; undefined where nothing is left to do. */
export function followUpOf({ what, copy, open, undo }: LastAction): FollowUp | undefined {
  if (copy === 'late' || copy === 'failed') return copyAgain(what);
  switch (what) {
    // Nobody tells whether there is a mail program.
    case 'emailWritten':
      return copy === null && open === 'opened' ? 'copyMessage' : undefined;
    case 'foundAfterLostAnswer':
      return copy === null && open === null ? 'copyLink' : undefined;
    case 'unknown':
      return 'askAgain';
    case 'notMade':
    case 'createRefused':
    case 'createNotSent':
      return 'tryAgain';
    case 'existed':
    case 'existedRetired':
      return 'useExisting';
    case 'edited':
    case 'retired':
      return undo ? 'undo' : undefined;
    case 'changedMeanwhile':
    case 'editUnknown':
      return 'show';
    default:
      return undefined;
  }
}

/** A link for one source is not kept: it is asked for again where it was chosen. */
function copyAgain(what: LastAction['what']): FollowUp | undefined {
  switch (what) {
    case 'apiTokenCopied':
      return 'copyApiToken';
    case 'messageCopied':
    case 'emailWritten':
      return 'copyMessage';
    case 'connectLinkCopied':
      return undefined;
    default:
      return 'copyLink';
  }
}
