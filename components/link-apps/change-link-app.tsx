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
import { FailureNotice } from '../ui/failure-notice.tsx';
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
  const id = useId();

  const save = () =>
    run(async () => {
      const fields = { linkApp: linkApp.id, label: label.trim() || linkApp.label, colour };
      const answer = await ask('changeLinkApp', fields);
      if (answer.ok) onDone();
      else setFailure(answer.error);
    });

  return (
    <form
      ref={form}
      class="fields panel"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div role="alert">{failure && <FailureNotice failure={failure} />}</div>
      <div class="field">
        <label for={id}>{translate('label')}</label>
        <input
          id={id}
          ref={input}
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={longestLabel}
          value={label}
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
      </div>
      <fieldset>
        <legend>{translate('colour')}</legend>
        <div class="colours">
          {linkAppColours.map((each) => (
            <label key={each} class="choice">
              <input
                type="radio"
                name={`${id}-colour`}
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
        <button type="submit" class="primary" aria-disabled={busy}>
          {translate('save')}
        </button>
        <button type="button" onClick={onDone}>
          {translate('cancel')}
        </button>
      </div>
    </form>
  );
}
