import { findRecord } from '../../../utils/capture/found-record.ts';
import type { RecordReference } from '../../../utils/companies/record-link.ts';

export type Client = 'acme' | 'globex' | 'initech';

/** A record of a CRM, and whose it really is. */
export interface PlayedRecord {
  client: Client;
  name: string;
  from: RecordReference;
  /** Every form of its Company id: the full one, and the bare one that another record may have too. */
  ids: [string, string];
}

function record(client: Client, name: string, address: string): PlayedRecord {
  const found = findRecord(address, { rules: [], idForm: 'full' });
  if (!found || found.bareId === null) throw new Error(`No record: ${address}`);
  return { client, name, from: found.from, ids: [found.from.record, found.bareId] };
}

const hubSpot = (number: number) => `https://app.hubspot.com/contacts/12/record/0-2/${number}`;

/** Two records of one client, one of another, and one of a third that shares its number with the first. */
export const records: PlayedRecord[] = [
  record('acme', 'Acme', hubSpot(5)),
  record('acme', 'ACME Inc', hubSpot(6)),
  record('globex', 'Globex', hubSpot(7)),
  record('initech', 'Initech', 'https://acme.pipedrive.com/organization/5'),
];
