import { browser } from 'wxt/browser';

/** The one host that the extension calls. A user can withdraw it in the browser's settings. */
export const apiOrigins = ['https://api.getconduit.app/*'];

export async function hasApiAccess(): Promise<boolean> {
  return await browser.permissions.contains({ origins: apiOrigins });
}

/** Calls back with each change of what the user allows, wherever it was made; returns the way to stop. */
export function watchPermissions(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}
