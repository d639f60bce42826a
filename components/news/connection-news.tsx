import { useId, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import { askToNotify, mayNotify } from '../../utils/browser/notifications.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { lacksConnections } from '../../utils/companies/list-state.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { numberText } from '../../utils/i18n/dates.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { type ConnectionNews, connectionNewsItem } from '../../utils/storage.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { Switch } from '../ui/switch.tsx';
import { usePermission } from '../ui/use-permission.ts';
import { useRead } from '../ui/use-read.ts';
import { useStored } from '../ui/use-stored.ts';
import { usualMinutes } from './news-offer.tsx';

const choices = [15, 30, 60] as const;

interface Properties {
  initial: ConnectionNews;
  linkApps: LinkApp[];
  directory: DirectoryReader;
}

/** **Tell me when a client connects**: off until it is switched on, which asks for notifications too. */
export function ConnectionNewsChoice({ initial, linkApps, directory }: Properties) {
  const { everyMinutes } = useStored(connectionNewsItem, initial);
  const [failure, setFailure] = useState<Failure | null>(null);
  const every = useId();
  const isOn = everyMinutes > 0;
  const choose = async (minutes: ConnectionNews['everyMinutes']) => {
    const answer = await ask('setConnectionNews', { everyMinutes: minutes });
    setFailure(answer.ok ? null : answer.error);
  };
  const notifications = useMayNotify();
  return (
    <section>
      <h2>{translate('news')}</h2>
      <Switch
        label={translate('news_switch')}
        checked={isOn}
        onChange={(isChecked) => {
          // In the press itself, before anything is awaited.
          if (isChecked) notifications.ask();
          void choose(isChecked ? usualMinutes : 0);
        }}
        hint={translate('news_text')}
      />
      {isOn && (
        <p class="news-every">
          <label for={every}>{translate('news_every')}</label>{' '}
          <select
            id={every}
            value={everyMinutes}
            onChange={(event) => {
              const minutes = choices[event.currentTarget.selectedIndex];
              if (minutes) void choose(minutes);
            }}
          >
            {choices.map((minutes) => (
              <option key={minutes} value={minutes}>
                {translate('news_minutes', numberText(minutes))}
              </option>
            ))}
          </select>
        </p>
      )}
      <div role="status">
        {isOn && notifications.isAllowed === false && (
          <div class="notice">
            <p>
              {translate(
                notifications.isRefused ? 'news_notifications_refused' : 'news_notifications_off',
              )}
            </p>
            <div class="buttons">
              <Button of="news_notifications_allow" onClick={notifications.ask} />
            </div>
          </div>
        )}
        {isOn && <Unlisted {...{ linkApps, directory }} />}
        {failure && <FailureNotice failure={failure} />}
      </div>
    </section>
  );
}

/** Where no list says who has connected, it takes longer: that is said. */
function Unlisted({ linkApps, directory }: Omit<Properties, 'initial'>) {
  const read = async () => {
    const lists = await directory.lists();
    const isUnlisted = ({ id }: LinkApp) =>
      lists.some((list) => list.linkApp === id && lacksConnections(list));
    return linkApps.filter(isUnlisted);
  };
  const unlisted = useRead<LinkApp[]>(read, [], [directory, linkApps]);
  return unlisted.map(({ id, label }) => (
    <p key={id} class="hint">
      <Sentence of="news_unlisted" values={[label]} />
    </p>
  ));
}

/** Whether the system may show notifications of ours, as the browser keeps it, and the way to ask for it. */
function useMayNotify() {
  const isAllowed = usePermission(mayNotify);
  const [isRefused, setRefused] = useState(false);
  return {
    /** Undefined until it is known. */
    isAllowed,
    isRefused,
    /** To be called in a press itself, before anything is awaited. */
    ask: () =>
      void askToNotify().then(
        (isGiven) => setRefused(!isGiven),
        () => setRefused(true),
      ),
  };
}
