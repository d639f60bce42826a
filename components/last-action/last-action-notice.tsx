import {
  endOf,
  type FollowUp,
  followUpLabels,
  followUpOf,
  type LastAction,
} from '../../utils/actions.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { LastActionSentence } from './last-action-sentence.tsx';
import type { Note } from './note.ts';
import { NoteNotice } from './note-notice.tsx';

export interface Told {
  lastAction: LastAction | null;
  /** What was done just now, where no last action tells it. */
  note?: Note | null;
  /** What kept the background from answering: there is no last action of it. */
  failure: Failure | null;
  /** Undefined where nothing can be done: the report's Link APP was removed. */
  onFollowUp: ((followUp: FollowUp, lastAction: LastAction) => void) | undefined;
  /** Takes all of it away. */
  onDismiss: () => void;
}

/** What was done or went wrong, what can follow it, and the way to put it away. */
export function LastActionNotice({ lastAction, note, failure, onFollowUp, onDismiss }: Told) {
  const followUp = lastAction && onFollowUp && followUpOf(lastAction);
  return (
    <div class="last-action">
      <div class="last-action-words">
        {failure && <FailureNotice failure={failure} />}
        {!failure && note && <NoteNotice note={note} />}
        {!failure && lastAction && (
          <div class={endOf(lastAction).isTrouble ? 'notice bad' : 'notice'}>
            <LastActionSentence lastAction={lastAction} now={Date.now()} />
            {followUp && (
              <div class="buttons">
                <button type="button" onClick={() => onFollowUp?.(followUp, lastAction)}>
                  {translate(followUpLabels[followUp])}
                </button>
              </div>
            )}
          </div>
        )}
      </div>
      <IconButton icon="close" label={translate('dismiss')} onPress={onDismiss} />
    </div>
  );
}
