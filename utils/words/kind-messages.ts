import type { RecordKind } from '../capture/record-kind.ts';
import type { MessageKey } from '../translate.ts';

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
