import { ownSite } from '../capture/own-site.ts';
import { isRecordKind } from '../capture/record-kind.ts';
import { systemNamed } from '../capture/systems.ts';
import type { RecordReference } from '../companies/tie.ts';
import { translate } from '../translate.ts';
import { kindMessages } from './kind-messages.ts';

type Told = Pick<RecordReference, 'system' | 'kind' | 'address'>;

/** What a record is, in the browser's language: "HubSpot company", "crm.acme.test record". */
export function recordTitle({ system, kind, address }: Told): string {
  const name = system === ownSite ? URL.parse(address)?.hostname : systemNamed(system)?.title;
  return translate(kindMessages[isRecordKind(kind) ? kind : 'record'], name ?? system);
}
