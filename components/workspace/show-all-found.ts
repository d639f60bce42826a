import { openPanel } from '../../utils/browser/panel.ts';
import { searchRequestItem } from '../../utils/storage.ts';

/**
 * Opens the panel with what was searched for: in the press itself, before anything is awaited.
 * Chromium closes the popup meanwhile, so that nothing can follow it.
 */
export async function showAllFound(
  linkApp: string,
  text: string,
  tabId: number | null,
): Promise<void> {
  const opening = openPanel();
  const writing = searchRequestItem.write({ at: Date.now(), linkApp, text, tabId });
  await Promise.all([opening, writing]);
  close();
}
