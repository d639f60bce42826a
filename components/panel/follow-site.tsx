import { useState } from 'preact/hooks';
import { follow } from '../../utils/browser/allowed-sites.ts';
import { mayBeRecord } from '../../utils/capture/may-be-record.ts';
import { hostOfSite, siteOf } from '../../utils/capture/site-of.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { TabPage } from '../workspace/page-at-hand.ts';
import { useAllowed } from './use-allowed.ts';

interface Properties {
  page: TabPage;
  isRecord: boolean;
}

/**
 * The way to follow the site of a page that is seen because the toolbar button was pressed on it. It is
 * not offered where there would be nothing to show.
 */
export function FollowSite({ page, isRecord }: Properties) {
  const site = siteOf(page.address);
  const isKnown = useAllowed(site);
  const [refused, setRefused] = useState<string | null>(null);
  const isOfCrm = isRecord || mayBeRecord(page.address);
  if (site === null || isKnown !== false || !isOfCrm) return null;
  const host = hostOfSite(site);
  return (
    <footer class="follow-site">
      <p class="hint">{translate('follow_text')}</p>
      {/* The request must be made in the press itself, before anything is awaited. */}
      <button
        type="button"
        onClick={() => void follow([site]).then((allowed) => setRefused(allowed ? null : site))}
      >
        {translate('follow_site', host)}
      </button>
      <p class="hint" role="status">
        {refused === site && translate('follow_refused')}
      </p>
    </footer>
  );
}
