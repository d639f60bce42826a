import { ask } from '../../utils/ask.ts';
import type { CreateReference } from '../../utils/companies/known-company.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import {
  isOverdue,
  type JournalEntry,
  settleDeadline,
} from '../../utils/creating/journal-entry.ts';
import { timeText } from '../../utils/i18n/dates.ts';
import { translate } from '../../utils/i18n/translate.ts';
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
  const name = shownName(entry.body);
  if (entry.state === 'open' && entry.needsToken) {
    return (
      <li class="unfinished-line">
        <span class="quiet-text">
          <Sentence of="not_settled_without_token" values={[name]} />
        </span>
        <button type="button" onClick={goToSettings}>
          {translate('open_settings')}
        </button>
        <button type="button" onClick={() => onAskAgain(company)}>
          {translate('ask_again')}
        </button>
      </li>
    );
  }
  if (entry.state === 'open') {
    return (
      <li class="unfinished-line">
        <span class="quiet-text">
          <Sentence
            of={isOverdue(entry, Date.now()) ? 'not_settled_unanswered' : 'not_settled'}
            values={[name, timeText(settleDeadline(entry), Date.now())]}
          />
        </span>
        <button type="button" onClick={() => onAskAgain(company)}>
          {translate('ask_again')}
        </button>
      </li>
    );
  }
  return (
    <li class="unfinished-line">
      <span class="quiet-text">
        <Sentence of="was_not_made" values={[name]} />
      </span>
      <button type="button" onClick={() => onTryAgain(entry)}>
        {translate('try_again')}
      </button>
      <IconButton
        icon="close"
        label={translate('put_away', name)}
        onPress={() => ask('dismissNotMade', { linkApp, id: body.id })}
      />
    </li>
  );
}
