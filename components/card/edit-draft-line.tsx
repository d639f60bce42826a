import type { ComponentChildren } from 'preact';
import { translate } from '../../utils/translate.ts';
import { IconButton } from '../icon-button.tsx';

interface Properties {
  /** What the Company is called. */
  name: string;
  onContinue: () => void;
  onDiscard: () => void;
  children: ComponentChildren;
}

/** Changes to a Company that were typed and not saved: to be gone on with, or given up. */
export function EditDraftLine({ name, onContinue, onDiscard, children }: Properties) {
  return (
    <div class="unfinished-line">
      <button type="button" class="link ellipsis" onClick={onContinue}>
        {children}
      </button>
      <IconButton icon="close" label={translate('discard_edit_of', name)} onPress={onDiscard} />
    </div>
  );
}
