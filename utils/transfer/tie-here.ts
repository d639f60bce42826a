import type { RecordSettings } from '../capture/found-record.ts';
import { referenceNow } from '../capture/reference-now.ts';
import type { PortableTie } from './export-file.ts';

/**
 * A record link of a file as it is kept here: what its record is, is taken from its address, for the
 * file may say anything. Null where that is no record here, or another one than the file says.
 */
export function tieHere(told: PortableTie, settings: RecordSettings): PortableTie | null {
  const from = referenceNow(told, settings);
  return from && { ...from, key: told.key };
}
