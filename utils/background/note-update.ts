import { type Browser, browser } from 'wxt/browser';
import { updatedFromItem } from '../storage.ts';

const withoutPatch = (version: string): string => version.split('.', 2).join('.');

/** Keeps that an update brought something new, which pages then say once. A patch is not spoken of. */
export async function noteUpdate(details: Browser.runtime.InstalledDetails): Promise<void> {
  const { reason, previousVersion } = details;
  if (reason !== 'update' || !previousVersion) return;
  if (withoutPatch(previousVersion) === withoutPatch(browser.runtime.getManifest().version)) return;
  await updatedFromItem.write(previousVersion);
}
