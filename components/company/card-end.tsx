import { Archive, KeyRound } from 'lucide';
import { useId } from 'preact/hooks';
import { type CardAction, cardActions } from '../../utils/actions.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { isRetired, retiredName } from '../../utils/companies/retired.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { Button } from '../ui/button.tsx';
import { type Drawing, Icon } from '../ui/icon.tsx';
import { useBusy } from '../ui/use-busy.ts';
import type { CompanyActions } from './company-actions.ts';
import { EditTroubleNotice, LookFirst } from './edit-trouble.tsx';
import { seenOf, useEdit } from './use-edit.ts';

const drawings: Record<CardAction, Drawing> = { copyApiToken: KeyRound };

interface Properties {
  company: KnownCompany;
  actions: CompanyActions;
  onRetired: (saved: Company) => void;
  /** Reads the Company anew after a colleague changed it. */
  onLook: () => void;
}

/**
 * What is rarely done with a Company, at the end of its card. Retiring asks nothing before it: the
 * outcome has Undo beside it.
 */
export function CardEnd({ company, actions, onRetired, onLook }: Properties) {
  const [isPressed, run] = useBusy();
  const { busy, trouble, edit, clearTrouble } = useEdit(company, onRetired);
  const hint = useId();
  const isChanged = trouble?.kind === 'changedMeanwhile';
  const retire = () => edit(seenOf(company), { name: retiredName(company), pageEnabled: false });
  return (
    <div class="stack tight card-end">
      <div class="buttons">
        {(Object.keys(cardActions) as CardAction[]).map((name) => (
          <button
            key={name}
            type="button"
            class="quiet"
            aria-disabled={isPressed}
            onClick={() => run(() => actions[name](company))}
          >
            <Icon name={drawings[name]} />
            {translate(cardActions[name])}
          </button>
        ))}
        {!isRetired(company) && (
          <Button
            icon={Archive}
            of="retire"
            class="quiet"
            aria-disabled={busy}
            aria-describedby={hint}
            onClick={() => void retire()}
          />
        )}
      </div>
      {!isRetired(company) && (
        <p id={hint} class="hint">
          {translate('retire_text')}
        </p>
      )}
      <div role="alert">
        {isChanged && (
          <LookFirst
            text={translate('retire_changed')}
            onLook={() => {
              clearTrouble();
              onLook();
            }}
          />
        )}
        {trouble && !isChanged && <EditTroubleNotice trouble={trouble} />}
      </div>
    </div>
  );
}
