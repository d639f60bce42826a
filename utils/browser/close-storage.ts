/**
 * Shuts content scripts out of the storage: Chromium 140 on. Firefox has no such call; there the
 * encryption of the tokens stands alone.
 */
export async function closeStorageToContentScripts(): Promise<void> {
  await chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
