import type { Added } from '../../utils/bulk/collection.ts';
import { mostCollected } from '../../utils/bulk/collection.ts';
import type { ShownFailure } from '../../utils/i18n/failure-messages.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import type { CollectFailure } from '../../utils/messages.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';

/** What was done last with the collected records. */
export type CollectOutcome =
  | ({ kind: 'collected' } & Added)
  | { kind: 'copied'; count: number }
  | { kind: 'notCopied' }
  /** `undo` puts them back. */
  | { kind: 'takenOut'; count: number; undo: () => void }
  | { kind: 'failed'; failure: CollectFailure };

/** Says it, in a live region that is there from the start. */
export function CollectStatus({
  outcome,
  busy,
}: {
  outcome: CollectOutcome | null;
  busy: boolean;
}) {
  return (
    <div role="status">
      {outcome ? (
        <Outcome outcome={outcome} />
      ) : (
        busy && <p class="notice">{translate('collect_reading')}</p>
      )}
    </div>
  );
}

function Outcome({ outcome }: { outcome: CollectOutcome }) {
  if (outcome.kind === 'failed' && !isOfPage(outcome.failure)) {
    return <FailureNotice failure={outcome.failure} />;
  }
  const isBad = outcome.kind === 'failed' || outcome.kind === 'notCopied';
  return (
    <div class={isBad ? 'notice bad' : 'notice'}>
      <p>{sentence(outcome)}</p>
      {outcome.kind === 'takenOut' && (
        <div class="buttons">
          <button type="button" onClick={outcome.undo}>
            {translate('undo')}
          </button>
        </div>
      )}
    </div>
  );
}

const isOfPage = ({ kind }: ShownFailure): boolean => kind === 'refused' || kind === 'silent';

function sentence(outcome: CollectOutcome): string {
  switch (outcome.kind) {
    case 'collected':
      return collectedSentence(outcome);
    case 'copied':
      return translateCount('table_copied', outcome.count);
    case 'notCopied':
      return translate('table_not_copied');
    case 'takenOut':
      return translateCount('collected_taken_out', outcome.count);
    case 'failed':
      return translate(outcome.failure.kind === 'silent' ? 'collect_silent' : 'collect_refused');
  }
}

function collectedSentence({ added, again, leftOut }: Added): string {
  if (added + again + leftOut === 0) return translate('collect_none');
  const parts = [translateCount('collect_added', added)];
  if (again > 0) parts.push(translateCount('collect_again', again));
  if (leftOut > 0) {
    const room = new Intl.NumberFormat().format(mostCollected);
    parts.push(translateCount('collect_left_out', leftOut, room));
  }
  return parts.join(' ');
}
