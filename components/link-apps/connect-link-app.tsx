import { useRef } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { type LinkApp, longestLabel } from '../../utils/link-apps/link-app.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TokenForm, useToken } from './token-form.tsx';

interface Properties {
  onSaved?: (linkApp: LinkApp) => void;
  onCancel?: () => void;
}

/** The form **Connect your Link APP**: of the first run, and of each further Link APP. */
export function ConnectLinkApp({ onSaved = () => undefined, onCancel }: Properties) {
  const typed = useToken();
  const { problem, busy, send } = typed;
  const label = useRef<HTMLInputElement>(null);
  const save = () =>
    send((token) => {
      const name = label.current?.value.trim() || translate('default_label');
      return ask('saveLinkApp', { token, label: name });
    }, onSaved);
  const replaceIn = (linkApp: string) =>
    send((token) => ask('replaceToken', { linkApp, token, whose: 'notSaid' }), onSaved);
  return (
    <TokenForm
      token={typed}
      class="fields"
      onSubmit={save}
      onCancel={onCancel}
      buttons={
        problem?.kind === 'sameLinkApp' && (
          <Button
            of="replace_its_token"
            class="primary"
            aria-disabled={busy}
            onClick={() => replaceIn(problem.linkApp)}
          />
        )
      }
    >
      <TextField
        label={translate('label')}
        input={label}
        maxLength={longestLabel}
        placeholder={translate('default_label')}
      >
        <p class="hint">{translate('label_hint')}</p>
      </TextField>
    </TokenForm>
  );
}
