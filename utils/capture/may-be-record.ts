import { recordHosts, recordTexts } from './record-hints.ts';

/**
 * Whether it is worth asking if an address is a record's. For pages that must open at once: they
 * need nothing of the systems' own table for it, and `recogniseRecord` is asked in the background.
 */
export function mayBeRecord(address: string): boolean {
  const host = URL.parse(address)?.hostname;
  if (!host || !/^https?:/i.test(address)) return false;
  return (
    recordHosts.some((end) => host === end || host.endsWith(`.${end}`)) ||
    recordTexts.some((text) => address.includes(text))
  );
}
