import { readStoredItems } from '../browser/stored-item.ts';
import { type FoundRecord, findRecord, type RecordSettings } from '../capture/found-record.ts';
import { idFormItem } from '../settings.ts';
import { siteRulesItem } from '../site-rules.ts';

/**
 * What the user has set that decides on records.
 * @throws UnknownDataError
 */
export async function recordSettings(): Promise<RecordSettings> {
  const [rules, idForm] = await readStoredItems(siteRulesItem, idFormItem);
  return { rules, idForm };
}

/**
 * The record that an address is the page of, and what it means for its Company; null for any other.
 * @throws UnknownDataError
 */
export const recordAt = async (address: string): Promise<FoundRecord | null> =>
  findRecord(address, await recordSettings());
