import { useState } from 'preact/hooks';
import { type Draft, draftKey } from '../../utils/companies/draft.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import { Sentence } from '../ui/sentence.tsx';
import { DraftLine } from './draft-line.tsx';
import { draftLines } from './lines-of-drafts.ts';

interface Properties {
  /** Newest first. */
  drafts: Draft[];
  onContinue: (draft: Draft) => void;
  onDiscard: (draft: Draft) => void;
  /** Keeps one again that was just discarded. */
  onRestore: (draft: Draft) => void;
}

/**
 * One line for the form that was left last, and behind a press those before it. One that is discarded
 * keeps its line, with Undo: what stands below must not move up beneath the pointer.
 */
export function DraftLines({ drafts, onContinue, onDiscard, onRestore }: Properties) {
  const [discarded, setDiscarded] = useState<Draft[]>([]);
  const [isOpen, setOpen] = useState(false);
  const { lines, more } = draftLines(drafts, discarded, isOpen);
  if (lines.length === 0) return null;
  return (
    <ul class="unfinished">
      {lines.map(({ draft, isDiscarded }) => (
        <li key={draftKey(draft)}>
          {isDiscarded ? (
            <div class="unfinished-line">
              <span class="quiet-text ellipsis">
                <Sentence of="draft_discarded" values={[shownName(draft)]} />
              </span>
              <button type="button" class="link" onClick={() => onRestore(draft)}>
                {translate('undo')}
              </button>
            </div>
          ) : (
            <DraftLine
              draft={draft}
              onContinue={onContinue}
              onDiscard={() => {
                setDiscarded([...discarded, draft]);
                onDiscard(draft);
              }}
            />
          )}
        </li>
      ))}
      {more > 0 && (
        <li>
          <button type="button" class="link flush hint" onClick={() => setOpen(true)}>
            {translateCount('more_drafts', more)}
          </button>
        </li>
      )}
    </ul>
  );
}
