import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp, LinkAppColour } from '../../utils/link-apps/link-app.ts';

interface Properties {
  linkApps: LinkApp[];
  chosen: LinkApp;
  onChoose: (id: string) => void;
}

/** Which Link APP is shown: plain words where there is only one. */
export function LinkAppChoice({ linkApps, chosen, onChoose }: Properties) {
  return (
    <div class="link-app-choice">
      <LinkAppDot colour={chosen.colour} />
      {linkApps.length === 1 ? (
        <bdi class="ellipsis" title={chosen.label}>
          {chosen.label}
        </bdi>
      ) : (
        <select
          aria-label={translate('link_app')}
          value={chosen.id}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {linkApps.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

export function LinkAppDot({ colour }: { colour: LinkAppColour }) {
  return <span class="link-app-dot" data-colour={colour} aria-hidden="true" />;
}
