import type { Draft } from '../../utils/companies/draft.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Sentence } from '../ui/sentence.tsx';

interface Properties {
  draft: Draft;
  onContinue: (draft: Draft) => void;
  onDiscard: (draft: Draft) => void;
}

/** A half-filled form that waits: to be taken up again, or put away. */
export function DraftLine({ draft, onContinue, onDiscard }: Properties) {
  const name = shownName(draft);
  return (
    <div class="unfinished-line">
      <button type="button" class="link ellipsis" onClick={() => onContinue(draft)}>
        <Sentence of="continue_draft" values={[name]} />
      </button>
      <IconButton
        icon="close"
        label={translate('discard_draft_of', name)}
        onPress={() => onDiscard(draft)}
      />
    </div>
  );
}
