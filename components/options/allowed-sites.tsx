import { useState } from 'preact/hooks';
import { allowedSites, stopFollowing } from '../../utils/browser/allowed-sites.ts';
import { hostOfSite } from '../../utils/capture/site-of.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { usePermission } from '../ui/use-permission.ts';

/** The sites that the panel follows, as the browser keeps them, and the way to end that. */
export function AllowedSites() {
  const sites = usePermission(allowedSites);
  const [stopped, setStopped] = useState<string | null>(null);
  const stop = async (site: string) => {
    await stopFollowing(site);
    setStopped(hostOfSite(site));
  };
  return (
    <section>
      <h2>{translate('allowed_sites')}</h2>
      <p class="quiet-text">{translate(sites?.length === 0 ? 'allowed_empty' : 'allowed_text')}</p>
      {sites && sites.length > 0 && (
        <ul class="setting-rows">
          {sites.map((site) => (
            <li key={site} class="line wrap setting-row">
              <bdi class="setting-name ellipsis" title={hostOfSite(site)}>
                {hostOfSite(site)}
              </bdi>
              <Button
                of="stop_following"
                aria-label={translate('stop_following_site', hostOfSite(site))}
                onClick={() => stop(site)}
              />
            </li>
          ))}
        </ul>
      )}
      <p class="good" role="status">
        {stopped && <Sentence of="stopped_following" values={[stopped]} />}
      </p>
    </section>
  );
}
