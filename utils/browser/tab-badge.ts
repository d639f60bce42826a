import { browser } from 'wxt/browser';

/** `done` and `trouble` are told apart by their sign, and not by colour alone. */
const looks = {
  done: { text: '✓', color: '#1a7f4b' },
  trouble: { text: '!', color: '#b3261e' },
  waiting: { text: '…', color: '#5f6368' },
} as const;

/** Marks the toolbar button of one tab; the browser takes the mark off when the tab goes elsewhere. */
export async function setBadge(tabId: number, look: keyof typeof looks): Promise<void> {
  const { text, color } = looks[look];
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed meanwhile.
  }
}
