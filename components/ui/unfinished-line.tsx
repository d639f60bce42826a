import type { ComponentChildren } from 'preact';
import { translate } from '../../utils/i18n/translate.ts';
import { IconButton } from './icon-button.tsx';

interface Properties {
  /** What is said once it was discarded: it keeps its line, with Undo, for what stands below must not move up. */
  discarded: ComponentChildren;
  isDiscarded: boolean;
  discardLabel: string;
  onContinue: () => void;
  onDiscard: () => void;
  onRestore: () => void;
  /** What it is, as the button that goes on with it. */
  children: ComponentChildren;
}

/** What was typed and left before it was done: to be gone on with, or given up. */
export function UnfinishedLine(properties: Properties) {
  const { discarded, isDiscarded, discardLabel, onContinue, onDiscard, onRestore } = properties;
  return isDiscarded ? (
    <div class="line spread unfinished-line">
      <span class="quiet-text ellipsis">{discarded}</span>
      <button type="button" class="link" onClick={onRestore}>
        {translate('undo')}
      </button>
    </div>
  ) : (
    <div class="line spread unfinished-line">
      <button type="button" class="link ellipsis" onClick={onContinue}>
        {properties.children}
      </button>
      <IconButton icon="close" label={discardLabel} onPress={onDiscard} />
    </div>
  );
}
