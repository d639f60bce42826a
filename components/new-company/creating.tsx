import type { CreatePause } from '../../utils/creating/create-pauses.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import { ask } from '../../utils/messages.ts';

/** How a create stands that is under way; one that waits can be cancelled. */
export function Creating({ busy, pause }: { busy: boolean; pause: CreatePause | null }) {
  const seconds = Math.ceil((pause?.time ?? 0) / 1000);
  return (
    <div class="creating">
      <p class="hint" role="status">
        {busy && (pause ? translateCount('conduit_asks_to_wait', seconds) : translate('creating'))}
      </p>
      {pause && (
        <button
          type="button"
          onClick={() => void ask('cancelCreate', { gestureAt: pause.gestureAt })}
        >
          {translate('cancel')}
        </button>
      )}
    </div>
  );
}
