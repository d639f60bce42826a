import { ask } from '../../utils/ask.ts';
import type { CreateReference } from '../../utils/companies/known-company.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import {
  isOverdue,
  type JournalEntry,
  settleDeadline,
} from '../../utils/creating/journal-entry.ts';
import { timeText } from '../../utils/i18n/dates.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { goToSettings } from '../ui/go-to-settings.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Sentence } from '../ui/sentence.tsx';

interface Properties {
  entry: JournalEntry;
  onAskAgain: (company: CreateReference) => void;
  onTryAgain: (entry: JournalEntry) => void;
}

/** A create whose answer was lost: not settled yet, or settled as not made. */
export function JournalLine({ entry, onAskAgain, onTryAgain }: Properties) {
  const { linkApp, body, gestureAt } = entry;
  const company = { linkApp, id: body.id, ...(gestureAt !== undefined && { gestureAt }) };
  const name = shownName(body);
  const isOpen = entry.state === 'open';
  const deadline = timeText(settleDeadline(entry), Date.now());
  return (
    <li class="line spread unfinished-line">
      <span class="quiet-text">
        <Sentence of={messageOf(entry)} values={[name, deadline]} />
      </span>
      {isOpen && entry.needsToken && <Button of="open_settings" onClick={goToSettings} />}
      {/* One button, which keeps the focus where the create ends. */}
      <Button
        of={isOpen ? 'ask_again' : 'try_again'}
        onClick={() => (isOpen ? onAskAgain(company) : onTryAgain(entry))}
      />
      {!isOpen && (
        <IconButton
          icon="close"
          label={translate('put_away', name)}
          onPress={() => ask('dismissNotMade', { linkApp, id: body.id })}
        />
      )}
    </li>
  );
}

function messageOf(entry: JournalEntry): MessageKey {
  if (entry.state !== 'open') return 'was_not_made';
  if (entry.needsToken) return 'not_settled_without_token';
  return isOverdue(entry, Date.now()) ? 'not_settled_unanswered' : 'not_settled';
}
