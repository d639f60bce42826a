import type { TargetedSubmitEvent } from 'preact';

/** Does what a form is for in the page itself: the browser sends it nowhere. */
export const submitTo =
  (work: (event: TargetedSubmitEvent<HTMLFormElement>) => unknown) =>
  (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    work(event);
  };
