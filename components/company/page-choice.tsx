import { useId } from 'preact/hooks';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { isRetired } from '../../utils/companies/retired.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/switch.tsx';
import { EditTroubleNotice, LookFirst } from './edit-trouble.tsx';
import { seenOf, useEdit } from './use-edit.ts';

interface Properties {
  /** Null: neither is chosen. */
  enabled: boolean | null;
  /** Whether the API says if the page is on. */
  isKnown: boolean;
  onChange: (enabled: boolean) => void;
}

/** The connection page: a switch, or two choices of which the user must make one. */
export function PageChoice({ enabled, isKnown, onChange }: Properties) {
  const name = useId();
  if (isKnown) {
    return (
      <Switch label={translate('connection_page')} checked={enabled ?? false} onChange={onChange} />
    );
  }
  return (
    <fieldset class="field">
      <legend>{translate('connection_page')}</legend>
      <p class="hint">{translate('page_state_unknown')}</p>
      {[true, false].map((on) => (
        <label key={String(on)} class="choice">
          <input type="radio" name={name} checked={enabled === on} onChange={() => onChange(on)} />
          {translate(on ? 'page_on' : 'page_off')}
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchPageOnProperties {
  company: KnownCompany;
  /** Reads the Company anew, where a colleague changed it meanwhile. */
  onLook: () => void;
}

/** While the page is off there is no link: says so, and offers to switch it on. */
export function SwitchPageOn({ company, onLook }: SwitchPageOnProperties) {
  const { busy, trouble, edit, clearTrouble } = useEdit(company, () => undefined);
  if (isRetired(company)) return null;
  if (trouble?.kind === 'changedMeanwhile') {
    return (
      <div role="alert">
        <LookFirst
          text={translate('changed_look_first')}
          onLook={() => {
            clearTrouble();
            onLook();
          }}
        />
      </div>
    );
  }
  return (
    <div class="notice">
      <p>{translate('no_link_while_off')}</p>
      <div role="alert">{trouble && <EditTroubleNotice trouble={trouble} />}</div>
      <div class="buttons">
        <Button
          of={busy ? 'saving' : 'switch_page_on'}
          class="primary"
          aria-disabled={busy}
          onClick={() => !busy && edit(seenOf(company), { pageEnabled: true })}
        />
      </div>
    </div>
  );
}
