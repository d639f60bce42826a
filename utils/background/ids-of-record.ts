import type { RecordReference } from '../companies/record-link.ts';
import { recordAt } from './record-at.ts';

/**
 * Every form of the id that a record's Company may have, whichever its user has chosen.
 * @throws UnknownDataError
 */
export async function idsOfRecord(from: RecordReference | undefined): Promise<string[]> {
  if (!from) return [];
  const record = await recordAt(from.address);
  const { ids = [], bareId = null } = record ?? {};
  return [...new Set([from.record, ...ids, ...(bareId === null ? [] : [bareId])])];
}
