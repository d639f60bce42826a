import { browser } from 'wxt/browser';

/** `done` and `trouble` differ by their sign, not by colour alone. */
const looks = {
  done: { text: '✓', color: '#1a7f4b' },
  trouble: { text: '!', color: '#b3261e' },
  waiting: { text: '…', color: '#5f6368' },
} as const;

type BadgeLook = keyof typeof looks;

/**
 * A single-page application moves to another record without the browser removing the mark. The
 * background lives half a minute without events, long enough to remove it.
 */
const shownFor = 20_000;

const ending = new Map<number, ReturnType<typeof setTimeout>>();

/** Marks the toolbar button of one tab, with words to point at, for a while. */
export async function setBadge(tabId: number, look: BadgeLook, words: string): Promise<void> {
  const { text, color } = looks[look];
  clearTimeout(ending.get(tabId));
  ending.set(
    tabId,
    setTimeout(() => void clearBadge(tabId), shownFor),
  );
  await draw(tabId, text, words);
  await browser.action.setBadgeBackgroundColor({ tabId, color }).catch(closedMeanwhile);
}

export async function clearBadge(tabId: number): Promise<void> {
  clearTimeout(ending.get(tabId));
  ending.delete(tabId);
  // What stands on the button of all tabs is seen again.
  await draw(tabId, null, await browser.action.getTitle({}));
}

/** Stands on the toolbar button of every tab that has no mark of its own: so many; 0 takes it away. */
export async function setCount(count: number, words: string): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
  await browser.action.setBadgeBackgroundColor({ color: looks.done.color });
  const title = browser.runtime.getManifest().action?.default_title ?? '';
  await browser.action.setTitle({ title: count === 0 ? title : `${title} · ${words}` });
}

async function draw(tabId: number, text: string | null, title: string): Promise<void> {
  // Null is no text of its own, in both browsers: the types know of the other ways alone.
  await browser.action.setBadgeText({ tabId, text: text as string }).catch(closedMeanwhile);
  await browser.action.setTitle({ tabId, title }).catch(closedMeanwhile);
}

/** A closed tab has no button to mark. */
const closedMeanwhile = () => undefined;

/** What the button of every tab shows that has no mark of its own. */
let shownShare = '';

/** Shows how far a run is, from 0 to 1, on the toolbar button of every tab; null: none is under way. */
export async function setRunBadge(share: number | null): Promise<void> {
  const text = share === null ? '' : `${Math.floor(share * 100)}%`;
  if (text === shownShare && share !== null) return;
  shownShare = text;
  await browser.action.setBadgeBackgroundColor({ color: looks.waiting.color });
  await browser.action.setBadgeText({ text });
}
