import { useId } from 'preact/hooks';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { LinkAppDot } from '../link-apps/link-app-dot.tsx';

/** By this what needs the choice leads to it. */
export const linkAppQuestion = '.link-app-question input';

interface Properties {
  linkApps: LinkApp[];
  /** Null: the user has not said yet. */
  chosen: string | null;
  onChoose: (linkApp: string) => void;
}

/** To which Link APP the account of a record belongs: none is chosen for its user. */
export function LinkAppQuestion({ linkApps, chosen, onChoose }: Properties) {
  const name = useId();
  return (
    <fieldset class="link-app-question">
      <legend>{translate('link_app_question')}</legend>
      <div class="link-app-answers">
        {linkApps.map(({ id, label, colour }) => (
          <label key={id} class="choice">
            <input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
            <LinkAppDot colour={colour} />
            <bdi class="ellipsis" title={label}>
              {label}
            </bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
