import { useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { tenantOf } from '../../utils/companies/record-link.ts';
import { tenantTitle } from '../../utils/i18n/record-title.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { tenantsItem } from '../../utils/storage.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { useStored } from '../ui/use-stored.ts';
import { LinkAppSelect } from './link-app-choice.tsx';

interface Properties {
  initial: Record<string, string>;
  linkApps: LinkApp[];
}

/** What was last done with a tenant; `linkApp` undefined: it was forgotten. */
interface Said {
  title: string;
  linkApp: LinkApp | undefined;
}

/** Which Link APP each customer of a CRM belongs to. */
export function TenantChoices({ initial, linkApps }: Properties) {
  const bound = useStored(tenantsItem, initial);
  const [said, setSaid] = useState<Said | Failure | null>(null);
  const rows = Object.entries(bound).flatMap(([key, id]) => {
    const tenant = tenantOf(key);
    const linkApp = linkApps.find((one) => one.id === id);
    return tenant && linkApp ? [{ key, title: tenantTitle(tenant), linkApp }] : [];
  });

  const bind = async (tenant: string, title: string, linkApp: LinkApp | undefined) => {
    const answer = await ask('bindTenant', { tenant, linkApp: linkApp?.id ?? null });
    setSaid(answer.ok ? { title, linkApp } : answer.error);
  };

  return (
    <section>
      <h2>{translate('tenants_title')}</h2>
      <p class="quiet-text">{translate(rows.length > 0 ? 'tenants_text' : 'tenants_empty')}</p>
      {rows.length > 0 && (
        <ul class="setting-rows">
          {rows
            .toSorted((one, other) => one.title.localeCompare(other.title))
            .map(({ key, title, linkApp }) => (
              <TenantChoice
                key={key}
                {...{ title, linkApp, linkApps }}
                onChoose={(chosen) => bind(key, title, chosen)}
              />
            ))}
        </ul>
      )}
      <div role="status">{said && <TenantAnswer said={said} />}</div>
    </section>
  );
}

function TenantAnswer({ said }: { said: Said | Failure }) {
  if ('kind' in said) return <FailureNotice failure={said} />;
  const { title, linkApp } = said;
  return (
    <p class="good">
      {linkApp ? (
        <Sentence of="tenant_bound" values={[title, linkApp.label]} />
      ) : (
        <Sentence of="tenant_forgotten" values={[title]} />
      )}
    </p>
  );
}

interface TenantChoiceProperties {
  /** "HubSpot · 42" */
  title: string;
  linkApp: LinkApp;
  linkApps: LinkApp[];
  /** Undefined: none. */
  onChoose: (linkApp: LinkApp | undefined) => void;
}

/** One customer of a CRM and its Link APP: plain words where there is only one. */
function TenantChoice({ title, linkApp, linkApps, onChoose }: TenantChoiceProperties) {
  return (
    <li class="line wrap setting-row">
      <bdi class="setting-name ellipsis" title={title}>
        {title}
      </bdi>
      <span class="line setting-value">
        <LinkAppSelect
          {...{ linkApps, chosen: linkApp, label: translate('link_app_of', title) }}
          onChoose={(chosen) => onChoose(linkApps.find(({ id }) => id === chosen))}
        />
      </span>
      <Button
        of="forget"
        aria-label={translate('forget_named', title)}
        onClick={() => onChoose(undefined)}
      />
    </li>
  );
}
