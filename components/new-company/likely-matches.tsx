import { shownName } from '../../utils/companies/shown-name.ts';
import {
  isOverdue,
  type JournalEntry,
  settleDeadline,
} from '../../utils/creating/journal-entry.ts';
import type { LikelyMatches as Matches } from '../../utils/creating/likely-matches.ts';
import { timeText } from '../../utils/i18n/dates.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { CompanyName } from '../company/company-name.tsx';
import { Button } from '../ui/button.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { useFocus } from '../ui/use-focus.ts';
import { View, ViewTitle } from '../ui/view.tsx';
import { ExistingCompany } from './existing-company.tsx';

interface Properties {
  name: string;
  label: string;
  matches: Matches;
  busy: boolean;
  onUse: (company: Company) => void;
  /** Asks for a create that is not settled. */
  onAskAgain: (entry: JournalEntry) => void;
  onCreateAnyway: () => void;
  onBack: () => void;
}

/** Before a Company is made that may be there already under another id. Nothing was sent yet. */
export function LikelyMatches(properties: Properties) {
  const { name, label, matches, busy, onUse, onAskAgain, onCreateAnyway, onBack } = properties;
  const isOnly = matches.companies.length + matches.unsettled.length === 1;
  const heading = useFocus<HTMLHeadingElement>();
  return (
    <View name="review">
      <ViewTitle onBack={onBack}>{translate('likely_title')}</ViewTitle>
      <h2 ref={heading} tabIndex={-1} class="plain-heading">
        <Sentence of="likely_text" values={[name, label]} />
      </h2>
      <ul class="stack">
        {matches.companies.map((company) => (
          <li key={company.key}>
            <ExistingCompany {...{ company, onUse }} isPrimary={isOnly} />
          </li>
        ))}
        {matches.unsettled.map((entry) => (
          <li key={entry.key}>
            <UnsettledMatch entry={entry} busy={busy} onAskAgain={onAskAgain} />
          </li>
        ))}
      </ul>
      <p class="hint">{translate('likely_hint')}</p>
      <Button
        of="create_anyway"
        class="wide"
        aria-disabled={busy}
        onClick={() => !busy && onCreateAnyway()}
      />
    </View>
  );
}

interface UnsettledMatchProperties {
  entry: JournalEntry;
  busy: boolean;
  onAskAgain: (entry: JournalEntry) => void;
}

/** A create whose answer was lost, of what may be the same client. */
function UnsettledMatch({ entry, busy, onAskAgain }: UnsettledMatchProperties) {
  const { body } = entry;
  return (
    <div class="line existing">
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
        <Button of="ask_again" aria-disabled={busy} onClick={() => !busy && onAskAgain(entry)} />
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
