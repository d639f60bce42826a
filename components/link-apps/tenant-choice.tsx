import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { LinkAppDot } from './link-app-dot.tsx';

interface Properties {
  /** "HubSpot · 42" */
  title: string;
  linkApp: LinkApp;
  linkApps: LinkApp[];
  /** Undefined: none. */
  onChoose: (linkApp: LinkApp | undefined) => void;
}

/** One customer of a CRM and its Link APP: plain words where there is only one. */
export function TenantChoice({ title, linkApp, linkApps, onChoose }: Properties) {
  return (
    <li class="setting-row">
      <bdi class="setting-name ellipsis" title={title}>
        {title}
      </bdi>
      <span class="setting-value">
        <LinkAppDot colour={linkApp.colour} />
        {linkApps.length === 1 ? (
          <bdi class="ellipsis" title={linkApp.label}>
            {linkApp.label}
          </bdi>
        ) : (
          <select
            aria-label={translate('link_app_of', title)}
            value={linkApp.id}
            onChange={({ currentTarget }) =>
              onChoose(linkApps.find(({ id }) => id === currentTarget.value))
            }
          >
            {linkApps.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
      </span>
      <button
        type="button"
        aria-label={translate('forget_named', title)}
        onClick={() => onChoose(undefined)}
      >
        {translate('forget')}
      </button>
    </li>
  );
}
