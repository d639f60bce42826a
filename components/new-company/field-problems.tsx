import type { ComponentChildren } from 'preact';
import {
  type CompanyIdProblem,
  longestText,
  parseNewCompanyId,
} from '../../utils/companies/company-id.ts';
import { numberText } from '../../utils/i18n/dates.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { Sentence } from '../ui/sentence.tsx';
import type { Attempt } from './use-create.ts';

const idProblems: Record<CompanyIdProblem, MessageKey> = {
  empty: 'id_empty',
  tooLong: 'id_too_long',
  spaces: 'id_spaces',
  otherCharacters: 'id_other_characters',
};

/** Why an id cannot be created; an empty one is no problem before the user wants to create it. */
export function idProblem(id: string, pressed: boolean): string | undefined {
  const parsed = parseNewCompanyId(id);
  if (parsed.ok || (parsed.error === 'empty' && !pressed)) return undefined;
  return translate(idProblems[parsed.error], numberText(longestText), numberText(id.length));
}

export function nameProblem(name: string): string | undefined {
  if (name.trim().length <= longestText) return undefined;
  return translate('name_too_long', numberText(longestText), numberText(name.trim().length));
}

/** How near the end a name must be for its letters to be counted. */
const near = 100;

export function nameCounter(name: string): string | undefined {
  if (name.length <= longestText - near || name.trim().length > longestText) return undefined;
  return translate('name_counter', numberText(name.length), numberText(longestText));
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
