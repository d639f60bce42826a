import { findRecord, type RecordSettings } from '../capture/found-record.ts';
import { ownSite } from '../capture/own-site.ts';
import type { PortableTie } from './export-file.ts';

/**
 * A tie of a file as the rules of here have it: a colleague's rule for the same site may give its
 * records other ids.
 */
export function tieHere(told: PortableTie, settings: RecordSettings): PortableTie {
  const found = told.system === ownSite ? findRecord(told.address, settings) : null;
  return found ? { ...found.from, key: told.key } : told;
}
