import { draftKey } from '../../utils/companies/draft.ts';
import { DraftLine } from './draft-line.tsx';
import { recordOf } from './popup-view.ts';
import type { ShownPopup } from './use-popup.ts';

/** A record is shown although a form was left half-filled elsewhere: one line leads there. */
export function WaitingDraft({ popup }: { popup: ShownPopup }) {
  const { view, drafts } = popup;
  if (!recordOf(view) || view.kind === 'pick') return null;
  const shown = view.kind === 'form' ? draftKey(view.draft) : undefined;
  const draft = drafts.find((one) => draftKey(one) !== shown);
  if (!draft) return null;
  return (
    <div class="waiting-draft">
      <DraftLine draft={draft} onContinue={popup.continueDraft} onDiscard={popup.discard} />
    </div>
  );
}
