import { useState } from 'preact/hooks';
import { type Draft, draftKey } from '../../utils/companies/draft.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import { Sentence } from '../ui/sentence.tsx';
import { UnfinishedLine } from '../ui/unfinished-line.tsx';
import { recordOf } from './view.ts';
import { useWorkspace } from './workspace-context.ts';

/**
 * One line for the form that was left last, and behind a press those before it. One that is discarded
 * keeps its line, with Undo: what stands below must not move up beneath the pointer. `except`: the
 * `draftKey` of one that stands there anyway.
 */
export function DraftLines({ except }: { except?: string | undefined }) {
  const { drafts, continueDraft, discard, restoreDraft } = useWorkspace();
  const [discarded, setDiscarded] = useState<Draft[]>([]);
  const [isOpen, setOpen] = useState(false);
  const waiting = drafts.filter((draft) => draftKey(draft) !== except);
  const { lines, more } = draftLines(waiting, discarded, isOpen);
  if (lines.length === 0) return null;
  return (
    <ul class="unfinished">
      {lines.map(({ draft, isDiscarded }) => (
        <li key={draftKey(draft)}>
          <UnfinishedLine
            {...{ isDiscarded }}
            discarded={<Sentence of="draft_discarded" values={[shownName(draft)]} />}
            discardLabel={translate('discard_draft_of', shownName(draft))}
            onContinue={() => continueDraft(draft)}
            onDiscard={() => {
              setDiscarded([...discarded, draft]);
              discard(draft);
            }}
            onRestore={() => restoreDraft(draft)}
          >
            <Sentence of="continue_draft" values={[shownName(draft)]} />
          </UnfinishedLine>
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

/** A record is shown although a form was left half-filled elsewhere: one line leads there. */
export function WaitingDraft() {
  const { view } = useWorkspace();
  if (!recordOf(view) || view.kind === 'pick') return null;
  return (
    <div class="waiting-draft">
      <DraftLines except={view.kind === 'form' ? draftKey(view.draft) : undefined} />
    </div>
  );
}

interface Line {
  draft: Draft;
  isDiscarded: boolean;
}

/**
 * The lines of drafts, newest first, those that were discarded in their old places; `more`: how many
 * a press adds.
 */
export function draftLines(
  drafts: Draft[],
  discarded: Draft[],
  isOpen: boolean,
): { lines: Line[]; more: number } {
  const kept = new Set(drafts.map(draftKey));
  const gone = discarded.filter((draft) => !kept.has(draftKey(draft)));
  const all = [
    ...drafts.map((draft) => ({ draft, isDiscarded: false })),
    ...gone.map((draft) => ({ draft, isDiscarded: true })),
  ].sort((one, other) => other.draft.savedAt - one.draft.savedAt);
  const lines = isOpen ? all : all.slice(0, 1);
  return { lines, more: all.length - lines.length };
}
