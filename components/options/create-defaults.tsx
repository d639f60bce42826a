import { useId } from 'preact/hooks';
import { translate } from '../../utils/i18n/translate.ts';
import { type Settings, settingsItem } from '../../utils/storage.ts';
import { Switch } from '../ui/switch.tsx';
import { useWrite, WriteTrouble } from '../ui/use-write.tsx';

const enterChoices = [
  ['copy', 'create_and_copy_link'],
  ['open', 'create_and_open_page'],
  ['nothing', 'create'],
] as const;

/** What creating does, unless the form says otherwise. */
export function CreateDefaults({ settings }: { settings: Settings }) {
  const name = useId();
  const { failure, write } = useWrite();
  return (
    <section>
      <h2>{translate('new_companies')}</h2>
      <Switch
        label={translate('connection_page')}
        checked={settings.pageEnabled}
        onChange={(pageEnabled) => write(settingsItem.write({ ...settings, pageEnabled }))}
        hint={translate('page_default_hint')}
      />
      <fieldset>
        <legend>{translate('enter_does')}</legend>
        {enterChoices.map(([enter, label]) => (
          <label key={enter} class="choice">
            <input
              type="radio"
              name={name}
              checked={settings.enter === enter}
              onChange={() => write(settingsItem.write({ ...settings, enter }))}
            />
            {translate(label)}
          </label>
        ))}
      </fieldset>
      <WriteTrouble failure={failure} />
    </section>
  );
}
