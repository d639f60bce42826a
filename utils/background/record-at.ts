import { readStoredItems } from '../browser/stored-item.ts';
import { type FoundRecord, findRecord, type RecordSettings } from '../capture/found-record.ts';
import { renewedLink, withoutUser } from '../capture/reference-now.ts';
import type { RecordReference } from '../companies/record-link.ts';
import { idFormItem, siteRulesItem } from '../storage.ts';

/**
 * What the user has set that decides on records.
 * @throws UnknownDataError
 */
export async function recordSettings(): Promise<RecordSettings> {
  const [rules, idForm] = await readStoredItems(siteRulesItem, idFormItem);
  return { rules, idForm };
}

/**
 * A record as it is to be kept: by its address as that is known now, and with no more of that than tells
 * it. Rules that cannot be read keep nothing from being linked.
 */
export async function keptReference(reference: RecordReference): Promise<RecordReference> {
  const settings = await recordSettings().catch(() => ({ rules: [], idForm: 'full' as const }));
  return renewedLink(reference, settings, withoutUser);
}

/**
 * The record that an address is the page of, and what it means for its Company; null for any other.
 * @throws UnknownDataError
 */
export const recordAt = async (address: string): Promise<FoundRecord | null> =>
  findRecord(address, await recordSettings());
