import type { RecordSettings } from '../capture/found-record.ts';
import { referenceNow, renewedLink } from '../capture/reference-now.ts';
import type { Tie } from '../companies/record-link.ts';
import type { PortableTie } from './export-file.ts';

/**
 * A record link as it leaves this computer: with no more of its address than tells the record, and
 * where nothing here knows the record any more, no query and no fragment.
 */
export const portableTie = (tie: Tie, settings: RecordSettings): Tie =>
  renewedLink(tie, settings, bareAddress);

function bareAddress(address: string): string {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.origin + url.pathname : '';
}

/**
 * A record link of a file as it is kept here: what its record is, is taken from its address, for the
 * file may say anything. Null where that is no record here, or another one than the file says.
 */
export function tieHere(told: PortableTie, settings: RecordSettings): PortableTie | null {
  const from = referenceNow(told, settings);
  return from && { ...from, key: told.key };
}
