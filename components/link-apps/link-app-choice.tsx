import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp, LinkAppColour } from '../../utils/link-apps/link-app.ts';

interface Properties {
  linkApps: LinkApp[];
  /** Undefined: its user has to choose. */
  chosen: LinkApp | undefined;
  label?: string;
  onChoose: (id: string) => void;
}

/** The choice among the Link APPs: plain words where there is only one. */
export function LinkAppSelect({ linkApps, chosen, label, onChoose }: Properties) {
  if (chosen && linkApps.length === 1) return <LinkAppName linkApp={chosen} />;
  return (
    <>
      {chosen && <LinkAppDot colour={chosen.colour} />}
      <select
        aria-label={label ?? translate('link_app')}
        value={chosen?.id ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {!chosen && <option value="">{translate('bulk_choose')}</option>}
        {linkApps.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </>
  );
}

/** Which Link APP a page shows, in its head. */
export const LinkAppChoice = (properties: Properties) => (
  <div class="line link-app-choice">
    <LinkAppSelect {...properties} />
  </div>
);

/** Label and colour, in a line of their own. */
export const LinkAppName = ({ linkApp }: { linkApp: Pick<LinkApp, 'label' | 'colour'> }) => (
  <>
    <LinkAppDot colour={linkApp.colour} />
    <bdi class="ellipsis" title={linkApp.label}>
      {linkApp.label}
    </bdi>
  </>
);

export function LinkAppDot({ colour }: { colour: LinkAppColour }) {
  const style = { background: `var(--link-app-${colour})` };
  return <span class="link-app-dot" style={style} aria-hidden="true" />;
}
