import { endOf, type LastAction } from '../actions.ts';
import type { Toast } from '../capture/show-toast.ts';
import type { Failure } from '../companies/outcome.ts';
import { failureMessage } from '../i18n/failure-messages.ts';
import { isolated } from '../i18n/isolated.ts';
import { lastActionMessages } from '../i18n/last-action-messages.ts';
import { type MessageKey, translate } from '../i18n/translate.ts';

/** Whole sentences, one after the other, for the toast and the tooltip of the toolbar button. */
export const say = (messages: [MessageKey, string[]][]): string =>
  messages.map(([key, values]) => translate(key, ...values.map(isolated))).join(' ');

/** What was done, in the words of the popup's first line; null: its Link APP was removed meanwhile. */
export function lastActionToast(lastAction: LastAction | null): Toast {
  if (!lastAction) return failureToast({ kind: 'endedLinkApp' });
  const { failure, copy } = lastAction;
  const now = Date.now();
  const why = failure ? [failureMessage(failure, now)] : [];
  return {
    text: say([...lastActionMessages(lastAction, now), ...why]),
    isTrouble: endOf(lastAction).isTrouble === true || (copy !== null && copy !== 'copied'),
  };
}

export const failureToast = (failure: Failure): Toast => ({
  text: say([failureMessage(failure, Date.now())]),
  isTrouble: true,
});

export const troubleToast = (key: MessageKey, ...values: string[]): Toast => ({
  text: say([[key, values]]),
  isTrouble: true,
});
