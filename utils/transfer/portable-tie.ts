import type { RecordSettings } from '../capture/found-record.ts';
import { renewedLink } from '../capture/reference-now.ts';
import type { Tie } from '../companies/tie.ts';

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
