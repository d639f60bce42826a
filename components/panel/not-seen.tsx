import { useEffect, useState } from 'preact/hooks';
import { follow } from '../../utils/browser/allowed-sites.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { View } from '../ui/view.tsx';

interface Crm {
  title: string;
  sites: string[];
}

/** The browser hides which page is in front: explains how to allow it, one CRM at a time. */
export function NotSeen() {
  const [crms, setCrms] = useState<Crm[]>([]);
  /** Whoever presses Follow before choosing would be asked for a CRM that is not theirs. */
  const [chosen, setChosen] = useState('');
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    void knownCrms().then(setCrms);
  }, []);
  const crm = crms.find(({ title }) => title === chosen);
  return (
    <View name="this-page">
      <h1 class="visually-hidden">{translate('this_page')}</h1>
      <p>{translate('not_seen')}</p>
      {crms.length > 0 && (
        <div class="field">
          <label for="crm">{translate('crm')}</label>
          <div class="control-line">
            <select
              id="crm"
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              <option value="" disabled>
                {translate('choose_crm')}
              </option>
              {crms.map(({ title }) => (
                <option key={title}>{title}</option>
              ))}
            </select>
            {/* The request must be made in the press itself, before anything is awaited. */}
            <Button
              of="follow"
              class="primary"
              disabled={!crm}
              onClick={() => crm && void follow(crm.sites).then((allowed) => setRefused(!allowed))}
            />
          </div>
        </div>
      )}
      <p role="status">{isRefused && translate('follow_refused')}</p>
      <p class="hint">{translate('not_seen_hint')}</p>
    </View>
  );
}

/** All that have hosts of their own; loaded once they are wanted. */
async function knownCrms(): Promise<Crm[]> {
  const [{ systems }, { hostPatternsOf }] = await Promise.all([
    import('../../utils/capture/systems.ts'),
    import('../../utils/capture/host-patterns.ts'),
  ]);
  return systems
    .map((system) => ({ title: system.title, sites: hostPatternsOf(system) }))
    .filter(({ sites }) => sites.length > 0)
    .sort((one, other) => one.title.localeCompare(other.title));
}
