import type { Afterwards } from './use-create.ts';

/** Which of the create buttons submitted the form. */
export function pressedButton(submitter: HTMLElement | null): Afterwards | undefined {
  if (!(submitter instanceof HTMLButtonElement)) return undefined;
  const { value } = submitter;
  return value === 'copy' || value === 'open' || value === 'nothing' ? value : undefined;
}

/** Enter in a box presses the button that the options choose, and not simply the first. */
export function submitByEnter(event: KeyboardEvent, afterwards: Afterwards): void {
  const { target } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || !target.form) return;
  event.preventDefault();
  const button = target.form.querySelector<HTMLButtonElement>(`button[value="${afterwards}"]`);
  target.form.requestSubmit(button);
}
