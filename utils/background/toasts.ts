import type { Toast } from '../capture/show-toast.ts';
import { companyKey } from '../companies/company-id.ts';
import { isTrouble } from '../companies/last-action.ts';
import type { Failure } from '../companies/outcome.ts';
import { failureMessage } from '../i18n/failure-messages.ts';
import { isolated } from '../i18n/isolated.ts';
import { lastActionMessages } from '../i18n/last-action-messages.ts';
import { type MessageKey, translate } from '../i18n/translate.ts';
import { lastActionItem } from '../storage.ts';

/** Whole sentences, one after the other, for the toast and the tooltip of the toolbar button. */
export const say = (messages: [MessageKey, string[]][]): string =>
  messages.map(([key, values]) => translate(key, ...values.map(isolated))).join(' ');

/**
 * What was just done with a Company, in the words of the popup's first line; undefined where another
 * was done something with since.
 */
export async function tellLastAction(company: {
  linkApp: string;
  id: string;
}): Promise<Toast | undefined> {
  const lastAction = await lastActionItem.read();
  if (lastAction?.linkApp !== company.linkApp) return undefined;
  if (companyKey(lastAction.id) !== companyKey(company.id)) return undefined;
  const now = Date.now();
  const failure = lastAction.failure ? [failureMessage(lastAction.failure, now)] : [];
  const notCopied = lastAction.copy !== null && lastAction.copy !== 'copied';
  return {
    text: say([...lastActionMessages(lastAction, now), ...failure]),
    isTrouble: isTrouble(lastAction) || notCopied,
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
