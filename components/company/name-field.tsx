import type { ComponentChildren, RefObject } from 'preact';
import { longestText } from '../../utils/companies/company-id.ts';
import { numberText } from '../../utils/i18n/dates.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { TextField } from '../ui/text-field.tsx';

interface Properties {
  name: string;
  /** What the API says against it. */
  problem?: ComponentChildren;
  input: RefObject<HTMLInputElement | null>;
  onType: (name: string) => void;
  /** Companies of a like name. */
  children?: ComponentChildren;
}

/** The text box **Name** of a Company. */
export function NameField({ name, problem, children, ...others }: Properties) {
  const counter = nameCounter(name);
  return (
    <TextField
      label={translate('name')}
      value={name}
      problem={nameProblem(name) ?? problem}
      {...others}
    >
      {counter && <p class="hint">{counter}</p>}
      {children}
    </TextField>
  );
}

export function nameProblem(name: string): string | undefined {
  if (name.trim().length <= longestText) return undefined;
  return translate('name_too_long', numberText(longestText), numberText(name.trim().length));
}

/** How near the end a name must be for its letters to be counted. */
const near = 100;

function nameCounter(name: string): string | undefined {
  if (name.length <= longestText - near || name.trim().length > longestText) return undefined;
  return translate('name_counter', numberText(name.length), numberText(longestText));
}
