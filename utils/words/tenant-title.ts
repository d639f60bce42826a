import { ownSite } from '../capture/own-site.ts';
import { systemNamed } from '../capture/systems.ts';
import type { Tenant } from '../companies/tie.ts';
import { translate } from '../translate.ts';

/** A customer of a CRM: "HubSpot · 42". */
export function tenantTitle({ system, tenant }: Tenant): string {
  const name = system === ownSite ? translate('own_site') : systemNamed(system)?.title;
  return translate('tenant_of', name ?? system, tenant);
}
