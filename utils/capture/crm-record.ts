import type { RecordKind } from './record-kind.ts';
import type { SystemName } from './systems.ts';

/** A record of a CRM, read from its address. */
export interface CrmRecord {
  system: SystemName;
  kind: RecordKind;
  /** The customer of the CRM: a portal, a subdomain, a host. Null where the address lacks it. */
  tenant: string | null;
  /** As the system itself spells it. */
  recordId: string;
  /** The id of its Company: one for all addresses of the record, and for no other record. */
  companyId: string;
  /** Company ids that earlier versions gave to the record at this address. */
  formerIds: string[];
  /** The address cut to what its form needs: host, path and the parameters that are read. */
  address: string;
  /** Judging by the address, a Company may be made of it without a review. */
  certain: boolean;
}
