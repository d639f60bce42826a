import { useId } from 'preact/hooks';
import { translate } from '../../utils/i18n/translate.ts';
import { canCreate, type FormStep } from './form-step.ts';
import type { Afterwards } from './use-create.ts';

interface Properties {
  pageEnabled: boolean;
  /** What Enter does. */
  enter: Afterwards;
  busy: boolean;
  step: FormStep;
}

const buttons = [
  ['copy', 'create_and_copy_link'],
  ['open', 'create_and_open_page'],
  ['nothing', 'create'],
] as const;

/** What Enter does: with the page off there is no link to copy or open. */
export const enterAction = (enter: Afterwards, pageEnabled: boolean): Afterwards =>
  pageEnabled ? enter : 'nothing';

/**
 * The ways to create; while one is under way they keep the focus and do nothing. Where creating would
 * be refused there are none, and where something has to be chosen first they say so.
 */
export function CreateButtons({ pageEnabled, enter, busy, step }: Properties) {
  const primary = enterAction(enter, pageEnabled);
  const reason = useId();
  if (!canCreate(step) && step.kind !== 'chooseLinkApp') return null;
  const mustChoose = step.kind === 'chooseLinkApp';
  return (
    <>
      {mustChoose && (
        <p id={reason} class="hint">
          {translate('link_app_first')}
        </p>
      )}
      <div class="create-buttons">
        {buttons.map(([afterwards, label]) => (
          <button
            key={afterwards}
            type="submit"
            name="afterwards"
            value={afterwards}
            class={step.kind === 'create' && afterwards === primary ? 'primary' : undefined}
            disabled={!pageEnabled && afterwards !== 'nothing'}
            aria-disabled={busy || mustChoose}
            aria-describedby={mustChoose ? reason : undefined}
          >
            {translate(label)}
          </button>
        ))}
      </div>
    </>
  );
}
