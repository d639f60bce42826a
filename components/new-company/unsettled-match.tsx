import { shownName } from '../../utils/companies/shown-name.ts';
import {
  isOverdue,
  type JournalEntry,
  settleDeadline,
} from '../../utils/creating/journal-entry.ts';
import { timeText } from '../../utils/i18n/dates.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { CompanyName } from '../company/company-name.tsx';

interface Properties {
  entry: JournalEntry;
  busy: boolean;
  onAskAgain: (entry: JournalEntry) => void;
}

/** A create whose answer was lost, of what may be the same client. */
export function UnsettledMatch({ entry, busy, onAskAgain }: Properties) {
  const { body } = entry;
  return (
    <div class="existing">
      <div class="existing-words">
        <CompanyName company={body} />
        <span class="hint">
          {shownName(body) !== body.id && (
            <>
              <bdi class="id">{body.id}</bdi>{' '}
            </>
          )}
          {wordsOf(entry)}
        </span>
      </div>
      {!entry.isOrphan && (
        <button type="button" aria-disabled={busy} onClick={() => !busy && onAskAgain(entry)}>
          {translate('ask_again')}
        </button>
      )}
    </div>
  );
}

function wordsOf(entry: JournalEntry): string {
  if (entry.isOrphan) return translate('orphaned_create');
  if (entry.needsToken) return translate('needs_token');
  if (isOverdue(entry, Date.now())) return translate('not_settled_until_answered');
  return translate('not_settled_until', timeText(settleDeadline(entry), Date.now()));
}
