import { useId } from 'preact/hooks';
import { translate } from '../../utils/i18n/translate.ts';
import { Switch } from '../ui/switch.tsx';

interface Properties {
  /** Null: neither is chosen. */
  enabled: boolean | null;
  /** Whether the API tells how it stands. */
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
