import type { ComponentChildren } from 'preact';
import { shownName } from '../../utils/companies/shown-name.ts';
import { timeText } from '../../utils/i18n/dates.ts';
import { createMessage } from '../../utils/i18n/last-action-messages.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { ExistingCompany } from './existing-company.tsx';
import type { Attempt, Wanted } from './use-create.ts';

interface Properties {
  attempt: Exclude<Attempt, { kind: 'likelyMatches' }>;
  label: string;
  /** What it offers is what should be done next. */
  isNext: boolean;
  onUse: (company: Company) => void;
  onAskAgain: (wanted: Wanted) => void;
}

const doneAs = {
  existed: 'existed',
  unknown: 'unknown',
  notMade: 'notMade',
  refused: 'createRefused',
  notSent: 'createNotSent',
} as const;

/** Above the buttons of the form: why the Company was not made, and what to do. */
export function AttemptNotice({ attempt, label, isNext, onUse, onAskAgain }: Properties) {
  const { wanted } = attempt;
  const name = shownName(wanted);
  const message = createMessage({ ...attempt, what: doneAs[attempt.kind] });
  const title = <Sentence of={message} values={[name, label]} />;
  switch (attempt.kind) {
    case 'existed':
      return (
        <div class="notice">
          <p>
            <Sentence
              of={attempt.retired ? 'action_existed_retired' : 'action_existed'}
              values={[shownName(attempt.company), label, attempt.company.id]}
            />
          </p>
          <ExistingCompany company={attempt.company} isPrimary={isNext} onUse={onUse} />
        </div>
      );
    case 'unknown':
      if (attempt.failure) return <FailureNotice failure={attempt.failure} title={title} />;
      return (
        <div class="notice bad">
          <p>
            {title}{' '}
            {attempt.settleDeadline < Date.now() ? (
              translate('asked_until_answered')
            ) : (
              <Sentence of="asked_until" values={[timeText(attempt.settleDeadline, Date.now())]} />
            )}
          </p>
          <div class="buttons">
            <Button
              of="ask_again"
              class={isNext ? 'primary' : undefined}
              onClick={() => onAskAgain(wanted)}
            />
          </div>
        </div>
      );
    case 'notMade':
      return (
        <p class="notice bad">
          <Sentence of="not_made_try_again" values={[name]} />
        </p>
      );
    case 'refused':
    case 'notSent':
      return <FailureNotice failure={attempt.failure} title={title} />;
  }
}

/** What the API said of a field, as long as what stands in it is what was sent. */
export function apiProblem(
  attempt: Attempt | null,
  field: 'id' | 'name',
  value: string,
): ComponentChildren {
  if (attempt?.kind !== 'refused' && attempt?.kind !== 'notSent') return undefined;
  const { failure, wanted } = attempt;
  if (failure.kind !== 'invalid' || (wanted[field] ?? '') !== value.trim()) return undefined;
  const words = failure.fields[field]?.join(' ');
  return words && <Sentence of="api_says" values={[words]} />;
}
