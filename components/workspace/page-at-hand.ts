import { browser } from 'wxt/browser';
import { ask } from '../../utils/ask.ts';
import type { TabPage } from '../../utils/browser/front-page.ts';
import { mayBeList, mayBeRecord } from '../../utils/capture/may-be-record.ts';
import { noPage, type PageAtHand } from './view.ts';

/**
 * What the popup was opened over: its press is what lets us see the address. Most pages tell by it
 * that they are no record; only of the others the background is asked. `prepare`: does meanwhile what a
 * record needs.
 */
export async function lookAtPage(
  hasSiteRules: Promise<boolean>,
  prepare: () => void,
): Promise<PageAtHand> {
  const page = await frontPage();
  if (!page) return noPage;
  const { address } = page;
  const isOfOwn = async () =>
    (await hasSiteRules) && (await import('../../utils/stored-options.ts')).isAtOwnSite(address);
  const isOfCrm = mayBeRecord(address) || mayBeList(address) || (await isOfOwn());
  if (!isOfCrm) return { page, record: null, isOfCrm };
  prepare();
  void import('./records.ts');
  const reply = await ask('recognise', { address });
  return { page, record: reply.ok ? reply.value : null, isOfCrm };
}

/** Null where the browser hides the address, or shows a page of its own. */
async function frontPage(): Promise<TabPage | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  if (tab?.id === undefined || !/^https?:/.test(tab.url ?? '')) return null;
  return { tabId: tab.id, address: tab.url ?? '' };
}
