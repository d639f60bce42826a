import type { ComponentChildren } from 'preact';
import { translate } from '../../utils/i18n/translate.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Sentence } from '../ui/sentence.tsx';

interface Properties {
  /** What the Company is called. */
  name: string;
  /** It keeps its line, with Undo: what stands below must not move up beneath the pointer. */
  isDiscarded: boolean;
  onContinue: () => void;
  onDiscard: () => void;
  onRestore: () => void;
  children: ComponentChildren;
}

/** Changes to a Company that were typed and not saved: to be gone on with, or given up. */
export function EditDraftLine(properties: Properties) {
  const { name, isDiscarded, onContinue, onDiscard, onRestore, children } = properties;
  return isDiscarded ? (
    <div class="unfinished-line">
      <span class="quiet-text ellipsis">
        <Sentence of="edit_discarded" values={[name]} />
      </span>
      <button type="button" class="link" onClick={onRestore}>
        {translate('undo')}
      </button>
    </div>
  ) : (
    <div class="unfinished-line">
      <button type="button" class="link ellipsis" onClick={onContinue}>
        {children}
      </button>
      <IconButton icon="close" label={translate('discard_edit_of', name)} onPress={onDiscard} />
    </div>
  );
}
