import { useId } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { CreatePause } from '../../utils/creating/create-pauses.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
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

/** Which of the create buttons submitted the form. */
export function pressedButton(submitter: HTMLElement | null): Afterwards | undefined {
  if (!(submitter instanceof HTMLButtonElement)) return undefined;
  const { value } = submitter;
  return value === 'copy' || value === 'open' || value === 'nothing' ? value : undefined;
}

/**
 * Enter in a box presses the button that the options choose, and not simply the first; `instead`:
 * what it does where the form cannot create.
 */
export function submitByEnter(
  event: KeyboardEvent,
  afterwards: Afterwards,
  instead: (() => void) | null,
): void {
  const { target } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || !target.form) return;
  event.preventDefault();
  if (instead) {
    instead();
    return;
  }
  const button = target.form.querySelector<HTMLButtonElement>(`button[value="${afterwards}"]`);
  target.form.requestSubmit(button);
}

/** How a create stands that is under way; one that waits can be cancelled. */
export function Creating({ busy, pause }: { busy: boolean; pause: CreatePause | null }) {
  const seconds = Math.ceil((pause?.time ?? 0) / 1000);
  return (
    <div class="line spread">
      <p class="hint" role="status">
        {busy && (pause ? translateCount('conduit_asks_to_wait', seconds) : translate('creating'))}
      </p>
      {pause && (
        <Button
          of="cancel"
          onClick={() => void ask('cancelCreate', { gestureAt: pause.gestureAt })}
        />
      )}
    </div>
  );
}
