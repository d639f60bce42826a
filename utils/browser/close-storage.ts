/**
 * Closes the storage to content scripts, from Chromium 140 on. Firefox has no such call: there the
 * tokens are protected by their encryption alone.
 */
export async function closeStorageToContentScripts(): Promise<void> {
  await chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
