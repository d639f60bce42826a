import { useEffect, useState } from 'preact/hooks';
import {
  frontPage,
  ownWindow,
  type TabPage,
  watchFrontPage,
} from '../../utils/browser/front-page.ts';
import { idFormItem, pageRequestItem, tenantsItem } from '../../utils/storage.ts';
import { siteRulesItem } from '../../utils/stored-options.ts';

/**
 * The page beside the panel, whichever that is: each panel follows its own window. Undefined until
 * the browser has answered, null where it hides the page.
 */
export function useFrontPage(): TabPage | null | undefined {
  const [page, setPage] = useState<TabPage | null>();
  useEffect(() => {
    let asked = 0;
    let stop: (() => void) | undefined;
    let isLeft = false;
    const look = async (windowId: number) => {
      asked += 1;
      const question = asked;
      const found = await frontPage(windowId);
      if (question === asked && !isLeft) setPage((shown) => (isSame(shown, found) ? shown : found));
    };
    void ownWindow().then((windowId) => {
      if (windowId === undefined || isLeft) return;
      const lookAgain = () => void look(windowId);
      const stopWatching = watchFrontPage(windowId, lookAgain);
      // The toolbar button lets us see a page without an event; its user then comes to the panel.
      const stopWatchingRequests = pageRequestItem.watch(lookAgain);
      addEventListener('focus', lookAgain);
      stop = () => {
        stopWatching();
        stopWatchingRequests();
        removeEventListener('focus', lookAgain);
      };
      lookAgain();
    });
    return () => {
      isLeft = true;
      stop?.();
    };
  }, []);
  return page;
}

const isSame = (one: TabPage | null | undefined, other: TabPage | null): boolean =>
  one?.tabId === other?.tabId && one?.address === other?.address && (one === null) === !other;

/** Counts the changes of what decides whose record a page is, and by which id; the options make them. */
export function useRuleChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const count = () => setChanges((before) => before + 1);
    const stops = [tenantsItem.watch(count), idFormItem.watch(count), siteRulesItem.watch(count)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return changes;
}
