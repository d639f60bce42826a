import type { ComponentChildren, RefObject } from 'preact';
import {
  type CompanyIdProblem,
  longestText,
  parseNewCompanyId,
} from '../../utils/companies/company-id.ts';
import { collisionText } from '../../utils/i18n/collision-messages.ts';
import { numberText } from '../../utils/i18n/dates.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import { Button } from '../ui/button.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Properties {
  id: string;
  problem: ComponentChildren;
  input: RefObject<HTMLInputElement | null>;
  busy: boolean;
  onType: (id: string) => void;
  onCheck: () => void;
  /** What is known of this id. */
  children: ComponentChildren;
}

export function IdField({ id, problem, input, busy, onType, onCheck, children }: Properties) {
  return (
    <TextField
      {...{ problem, input, onType, children }}
      label={translate('company_id')}
      class="id"
      autocapitalize="characters"
      spellcheck={false}
      value={id}
      button={
        <Button of="check" title={translate('check_id')} aria-disabled={busy} onClick={onCheck} />
      }
    />
  );
}

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

interface CollisionHintProperties {
  record: RecognisedRecord | null;
  /** As it stands in the box. */
  id: string;
  onUseFullId: (id: string) => void;
}

/** Whose the suggested id could be as well, with the way to the one that is nobody else's. */
export function CollisionHint({ record, id, onUseFullId }: CollisionHintProperties) {
  if (!record || id !== record.companyId || record.collisions.length === 0) return null;
  const fullId = record.from.record;
  return (
    <div>
      <p class="hint">
        <Sentence of="id_could_collide" values={[id, collisionText(record.collisions)]} />
      </p>
      <button type="button" class="link flush" onClick={() => onUseFullId(fullId)}>
        {translate('use_id', fullId)}
      </button>
    </div>
  );
}
