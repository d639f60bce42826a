import { browser } from 'wxt/browser';

/** Whether this page stands in a private window, where such windows have their own pages. */
export const isInPrivateWindow = (): boolean => browser.extension?.inIncognitoContext === true;

/**
 * Whether an error is Firefox's refusal to open a database: it keeps none for the pages of a private
 * window, nor for any page where it is set to never remember history. What is in the storage stays.
 * https://bugzilla.mozilla.org/show_bug.cgi?id=1639542
 */
export const isRefusedInPrivate = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError' && isInPrivateWindow();
