import { useState } from 'preact/hooks';
import { plainText } from '../../utils/companies/comparable-name.ts';
import { shownTemplate } from '../../utils/i18n/message-text.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import type { Connection } from '../../utils/link-api/company.ts';
import type { Integration } from '../../utils/link-api/integration.ts';
import { SearchBox } from '../ui/search-box.tsx';
import { useArrowKeys } from '../ui/use-arrow-keys.ts';
import { useFocus, useReturnedFocus } from '../ui/use-focus.ts';
import { useMessageTemplates } from './message-button.tsx';
import type { Source } from './use-connect-link.ts';

interface Properties {
  integrations: Integration[];
  /** What the Company has connected already. */
  connected: Connection[];
  busy: boolean;
  /** `template`: the id of the message to put the link into; null: the link goes alone. */
  onPick: (source: Source, template: string | null) => void;
  onLeave: () => void;
}

const toSource = ({ id, name }: Integration): Source => ({ id, name: name ?? id });

/** The choice of one source: a few letters and Enter, or a press. */
export function PickSource({ integrations, connected, busy, onPick, onLeave }: Properties) {
  const [text, setText] = useState('');
  const { templates, oneSource } = useMessageTemplates();
  const [chosen, setChosen] = useState<string | null>();
  const template = chosen === undefined ? oneSource : chosen;
  const container = useReturnedFocus<HTMLDivElement>();
  const onArrow = useArrowKeys(container);
  const input = useFocus<HTMLInputElement>();
  const wanted = plainText(text.trim());
  const found = integrations.map(toSource).filter(({ name }) => plainText(name).includes(wanted));
  const pick = (source: Source | undefined) => source && !busy && onPick(source, template);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys walk through the controls inside
    <div
      class="find pick-source"
      ref={container}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return onArrow(event);
        event.preventDefault();
        onLeave();
      }}
    >
      <SearchBox
        {...{ input, text }}
        label={translate('find_source')}
        placeholder={translate('find_source')}
        onText={setText}
        onEnter={() => pick(found[0])}
      />
      <label class="line tight list-choice">
        <span class="hint">{translate('copy_as')}</span>
        <select
          // Its keys are its own: the arrows change it, and Escape closes it.
          onKeyDown={(event) => event.stopPropagation()}
          onChange={({ currentTarget }) => setChosen(currentTarget.value || null)}
        >
          <option value="" selected={template === null}>
            {translate('link_alone')}
          </option>
          {templates.map((one) => (
            <option key={one.id} value={one.id} selected={one.id === template}>
              {translate('in_message', shownTemplate(one))}
            </option>
          ))}
        </select>
      </label>
      <p class="visually-hidden" role="status">
        {translateCount('sources_found', found.length)}
      </p>
      {found.length === 0 && <p class="hint">{translate('no_such_source')}</p>}
      <ul class="rows sources" aria-label={translate('sources')}>
        {found.map((source) => (
          <li key={source.id} class="row">
            <button
              type="button"
              class="quiet row-main"
              aria-disabled={busy}
              onClick={() => pick(source)}
            >
              <bdi class="ellipsis" title={source.name}>
                {source.name}
              </bdi>
            </button>
            {connected.some(({ id }) => id === source.id) && (
              <span class="hint">{translate('source_connected')}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
