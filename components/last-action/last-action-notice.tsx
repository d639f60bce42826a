import {
  endOf,
  type FollowUp,
  followUpLabel,
  followUpOf,
  type LastAction,
} from '../../utils/actions.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { lastActionMessages } from '../../utils/i18n/last-action-messages.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { ApiWords, FailureNotice, FailureSentence } from '../ui/failure-notice.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { type Note, NoteNotice } from './note-notice.tsx';

interface Properties {
  lastAction: LastAction | null;
  /** What was done just now, where no last action tells it. */
  note: Note | null;
  /** What kept the background from answering: there is no last action of it. */
  failure: Failure | null;
  /** Undefined where nothing can be done: its Link APP was removed. */
  onFollowUp: ((followUp: FollowUp, lastAction: LastAction) => void) | undefined;
  /** Takes all of it away. */
  onDismiss: () => void;
}

/** What was done or went wrong, what can follow it, and the way to put it away. */
export function LastActionNotice({ lastAction, note, failure, onFollowUp, onDismiss }: Properties) {
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
                  {translate(followUpLabel(followUp))}
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

/** What was done, in words: "Created Acme Inc in Agency APP. Link copied." */
function LastActionSentence({ lastAction, now }: { lastAction: LastAction; now: number }) {
  return (
    <>
      <p>
        {lastActionMessages(lastAction, now).map(([key, values], index) => [
          index > 0 && ' ',
          <Sentence key={key} of={key} values={values} />,
        ])}
        {lastAction.failure && [
          ' ',
          <FailureSentence key="failure" failure={lastAction.failure} />,
        ]}
      </p>
      <ApiWords words={lastAction.failure?.words} />
    </>
  );
}
