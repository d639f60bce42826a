import { ownSite } from '../capture/own-site.ts';
import type { RecordKind } from '../capture/record-kind.ts';
import { isRecordKind } from '../capture/record-kind.ts';
import { systemNamed } from '../capture/systems.ts';
import type { RecordReference, Tenant } from '../companies/record-link.ts';
import type { MessageKey } from './translate.ts';
import { translate } from './translate.ts';

type TitledReference = Pick<RecordReference, 'system' | 'kind' | 'address'>;

/** What a record is, in the browser's language: "HubSpot company", "crm.acme.test record". */
export function recordTitle({ system, kind, address }: TitledReference): string {
  const name = system === ownSite ? URL.parse(address)?.hostname : systemNamed(system)?.title;
  return translate(kindMessages[isRecordKind(kind) ? kind : 'record'], name ?? system);
}

/** What a record is, each with its system's name: "HubSpot company". */
export const kindMessages: Record<RecordKind, MessageKey> = {
  account: 'kind_account',
  case: 'kind_case',
  company: 'kind_company',
  contact: 'kind_contact',
  custom: 'kind_custom',
  customer: 'kind_customer',
  deal: 'kind_deal',
  item: 'kind_item',
  lead: 'kind_lead',
  opportunity: 'kind_opportunity',
  organization: 'kind_organization',
  page: 'kind_page',
  party: 'kind_party',
  person: 'kind_person',
  record: 'kind_record',
  task: 'kind_task',
  ticket: 'kind_ticket',
  user: 'kind_user',
};

/** A customer of a CRM: "HubSpot · 42". */
export function tenantTitle({ system, tenant }: Tenant): string {
  const name = system === ownSite ? translate('own_site') : systemNamed(system)?.title;
  return translate('tenant_of', name ?? system, tenant);
}
