import { browser } from 'wxt/browser';

/** The one host that the extension calls. A user can withdraw it in the browser's settings. */
export const apiOrigins = ['https://api.getconduit.app/*'];

export async function hasApiAccess(): Promise<boolean> {
  return await browser.permissions.contains({ origins: apiOrigins });
}
