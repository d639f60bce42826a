import { useEffect, useState } from 'preact/hooks';
import { follow, isAllowed } from '../../utils/browser/allowed-sites.ts';
import { watchPermissions } from '../../utils/browser/api-access.ts';
import type { TabPage } from '../../utils/browser/front-page.ts';
import { mayBeRecord } from '../../utils/capture/may-be-record.ts';
import { hostOfSite, siteOf } from '../../utils/capture/site-of.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { useRead } from '../ui/use-read.ts';

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

/** Whether a site is followed; undefined until the browser has answered. */
function useAllowed(site: string | null): boolean | undefined {
  const [changes, setChanges] = useState(0);
  useEffect(() => watchPermissions(() => setChanges((count) => count + 1)), []);
  const read = async () => (site === null ? undefined : await isAllowed(site));
  return useRead<boolean | undefined>(read, undefined, [site, changes]);
}
