import type { RecordSettings } from '../capture/found-record.ts';
import { referenceNow, renewedLink } from '../capture/reference-now.ts';
import type { RecordLink } from '../companies/record-link.ts';
import type { PortableRecordLink } from './export-file.ts';

/**
 * A record link as it is exported: with only as much of its address as identifies the record, and
 * without query and fragment where the record is unknown here.
 */
export const portableRecordLink = (recordLink: RecordLink, settings: RecordSettings): RecordLink =>
  renewedLink(recordLink, settings, bareAddress);

function bareAddress(address: string): string {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.origin + url.pathname : '';
}

/**
 * A record link of a file as it is kept here: what its record is, is taken from its address, for the
 * file may say anything. Null where that is no record here, or another one than the file says.
 */
export function recordLinkHere(
  fromFile: PortableRecordLink,
  settings: RecordSettings,
): PortableRecordLink | null {
  const from = referenceNow(fromFile, settings);
  return from && { ...from, key: fromFile.key };
}
