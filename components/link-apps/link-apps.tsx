import { useRef, useState } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { Button } from '../ui/button.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { ConnectLinkApp } from './connect-link-app.tsx';
import { LinkAppItem } from './link-app-item.tsx';

interface Properties {
  linkApps: LinkApp[];
  directory: DirectoryReader;
}

/** The heading that other parts of the options link to while there is no Link APP. */
export const linkAppsHeading = 'link-apps';

/** The Link APPs, and the way to one more; at first the way to one alone. */
export function LinkApps({ linkApps, directory }: Properties) {
  const [connected, setConnected] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const justConnected = linkApps.find(({ id }) => id === connected);
  return (
    <section>
      <h2 id={linkAppsHeading} ref={heading} tabIndex={-1}>
        {translate(linkApps.length === 0 ? 'connect_title' : 'link_apps')}
      </h2>
      {linkApps.length === 0 ? (
        <>
          <p class="quiet-text">{translate('connect_text')}</p>
          <ConnectLinkApp
            onSaved={({ id }) => {
              setConnected(id);
              heading.current?.focus();
            }}
          />
        </>
      ) : (
        <>
          <ul class="link-apps">
            {linkApps.map((linkApp) => (
              // With another Link APP's token it has another id, and is still the one in hand.
              <LinkAppItem key={linkApp.addedAt} linkApp={linkApp} directory={directory} />
            ))}
          </ul>
          <AddLinkApp onSaved={({ id }) => setConnected(id)} />
        </>
      )}
      <p role="status" class="good">
        {justConnected && <Sentence of="link_app_connected" values={[justConnected.label]} />}
      </p>
    </section>
  );
}

function AddLinkApp({ onSaved }: { onSaved: (linkApp: LinkApp) => void }) {
  const [adding, setAdding] = useState(false);
  return (
    <>
      <p>
        <Button
          icon="plus"
          of="add_link_app"
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        />
      </p>
      {adding && (
        <div class="panel">
          <h3>{translate('connect_title')}</h3>
          <ConnectLinkApp
            onSaved={(linkApp) => {
              onSaved(linkApp);
              setAdding(false);
            }}
            onCancel={() => setAdding(false)}
          />
        </div>
      )}
    </>
  );
}
