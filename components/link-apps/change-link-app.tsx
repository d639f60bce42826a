import { useId, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import {
  type LinkApp,
  type LinkAppColour,
  linkAppColours,
  longestLabel,
} from '../../utils/link-apps/link-app.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { submitTo } from '../ui/submit-to.ts';
import { TextField } from '../ui/text-field.tsx';
import { useBusy } from '../ui/use-busy.ts';
import { useFocus, useReturnedFocus } from '../ui/use-focus.ts';
import { LinkAppDot } from './link-app-choice.tsx';

const colourNames: Record<LinkAppColour, MessageKey> = {
  blue: 'colour_blue',
  green: 'colour_green',
  orange: 'colour_orange',
  purple: 'colour_purple',
  red: 'colour_red',
  teal: 'colour_teal',
};

interface Properties {
  linkApp: LinkApp;
  onDone: () => void;
}

/** Label and colour of a Link APP: ours alone, never sent to Conduit. */
export function ChangeLinkApp({ linkApp, onDone }: Properties) {
  const [label, setLabel] = useState(linkApp.label);
  const [colour, setColour] = useState(linkApp.colour);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, run] = useBusy();
  const form = useReturnedFocus<HTMLFormElement>();
  const input = useFocus<HTMLInputElement>();
  const name = useId();

  const save = () =>
    run(async () => {
      const fields = { linkApp: linkApp.id, label: label.trim() || linkApp.label, colour };
      const answer = await ask('changeLinkApp', fields);
      if (answer.ok) onDone();
      else setFailure(answer.error);
    });

  return (
    <form ref={form} class="fields panel" onSubmit={submitTo(save)}>
      <div role="alert">{failure && <FailureNotice failure={failure} />}</div>
      <TextField
        label={translate('label')}
        input={input}
        maxLength={longestLabel}
        value={label}
        onType={setLabel}
      />
      <fieldset>
        <legend>{translate('colour')}</legend>
        <div class="colours">
          {linkAppColours.map((each) => (
            <label key={each} class="choice">
              <input
                type="radio"
                name={name}
                checked={each === colour}
                onChange={() => setColour(each)}
              />
              <LinkAppDot colour={each} />
              {translate(colourNames[each])}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="buttons">
        <Button of="save" type="submit" class="primary" aria-disabled={busy} />
        <Button of="cancel" onClick={onDone} />
      </div>
    </form>
  );
}
