import { draftKey } from '../../utils/companies/draft.ts';
import { recordOf } from '../popup/popup-view.ts';
import type { ShownPopup } from '../popup/use-popup.ts';
import { DraftLines } from './draft-lines.tsx';

/** A record is shown although a form was left half-filled elsewhere: one line leads there. */
export function WaitingDraft({ popup }: { popup: ShownPopup }) {
  const { view, drafts } = popup;
  if (!recordOf(view) || view.kind === 'pick') return null;
  const shown = view.kind === 'form' ? draftKey(view.draft) : undefined;
  return (
    <div class="waiting-draft">
      <DraftLines
        drafts={drafts.filter((one) => draftKey(one) !== shown)}
        onContinue={popup.continueDraft}
        onDiscard={popup.discard}
        onRestore={popup.restoreDraft}
      />
    </div>
  );
}
