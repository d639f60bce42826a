import type { RecordReference } from '../companies/record-link.ts';
import { findRecord, type RecordSettings } from './found-record.ts';
import { ownSite } from './own-site.ts';

/** What a record link says of its record. */
type KnownReference = Pick<RecordReference, 'record' | 'system' | 'address'>;

/**
 * The record at a record link's address, by the current systems and rules. Null where that is no
 * record, or another one than the link says. A link of an earlier version may have a former id, one
 * of a user's own site the id of another rule.
 */
export function referenceNow(
  reference: KnownReference,
  settings: RecordSettings,
): RecordReference | null {
  const found = findRecord(reference.address, settings);
  const isSame = found?.ids.includes(reference.record) || reference.system === ownSite;
  return found && isSame ? found.from : null;
}

/**
 * A record link with what its address says under the current rules. For a user's own site only the
 * address is shortened: `placedLinks` decides where such a link is. `shorten` shortens the address
 * of an unknown record.
 */
export function renewedLink<Link extends RecordReference>(
  link: Link,
  settings: RecordSettings,
  shorten: (address: string) => string,
): Link {
  const now = referenceNow(link, settings);
  if (now && link.system !== ownSite) return { ...link, ...now };
  return { ...link, address: now?.address ?? shorten(link.address) };
}

/** An address without its user and password; unchanged where it is no address. */
export function withoutUser(address: string): string {
  const url = URL.parse(address);
  if (!url?.username && !url?.password) return address;
  url.username = '';
  url.password = '';
  return url.href;
}
