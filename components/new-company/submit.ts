import type { Afterwards } from './use-create.ts';

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
