import type { RecordReference } from '../companies/record-link.ts';
import { addressForRule } from './address-for-rule.ts';
import { type AnyRecord, recogniseAny } from './any-record.ts';
import { bareCollisions, bareCompanyId, type Collision } from './bare-company-id.ts';
import type { IdForm } from './id-forms.ts';
import { ownSite } from './own-site.ts';
import type { SiteRule } from './site-rule.ts';
import { suggestedId } from './suggested-id.ts';

/** What its user has set that decides on a record. */
export interface RecordSettings {
  rules: readonly SiteRule[];
  idForm: IdForm;
}

/** A record, and what it means for its Company. */
export interface FoundRecord {
  from: RecordReference;
  /** The id that a new Company of it gets. */
  companyId: string;
  /** With whose records that id could collide. */
  collisions: Collision[];
  /** Judging by the address, a Company may be made of it without a review. */
  certain: boolean;
  /** The Company ids that only this record has; the first is made of the record's own id. */
  ids: string[];
  /** The record's bare id as a Company id, where it may be another record's too. */
  bareId: string | null;
}

/** The record that an address is the page of; null for any other. */
export function findRecord(address: string, settings: RecordSettings): FoundRecord | null {
  const record = recogniseAny(address, settings.rules);
  return record && toFoundRecord(record, address, settings.idForm);
}

/** What a record that an address was recognised as means for its Company. */
export function toFoundRecord(record: AnyRecord, address: string, idForm: IdForm): FoundRecord {
  const { id, collisions } = suggestedId(record, idForm);
  const bareId = bareCompanyId(record);
  const isBareOwn = bareId !== null && bareCollisions(record).length === 0;
  return {
    from: toReference(record, address),
    companyId: id,
    collisions,
    certain: record.certain && collisions.length === 0,
    ids: [record.companyId, ...formerIdsOf(record), ...(isBareOwn ? [bareId] : [])],
    bareId: isBareOwn ? null : bareId,
  };
}

const formerIdsOf = (record: AnyRecord): string[] =>
  record.system === ownSite ? [] : record.formerIds;

/** A record as its Company keeps it, with only as much of the address as identifies it. */
export const toReference = (record: AnyRecord, address: string): RecordReference => ({
  record: record.companyId,
  system: record.system,
  kind: record.kind,
  tenant: record.tenant,
  address: record.system === ownSite ? addressForRule(record.rule, address) : record.address,
});
