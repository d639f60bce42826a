import { withoutProxy } from './cloud-proxy.ts';
import { listTexts, recordHosts, recordTexts } from './record-hints.ts';

/**
 * Whether it is worth asking if an address is a record's. For pages that must open at once: they
 * need nothing of the systems' own table for it, and `recogniseRecord` is asked in the background.
 */
export function mayBeRecord(address: string): boolean {
  if (!/^https?:/i.test(address)) return false;
  return isAtKnownCrm(address) || recordTexts.some((text) => address.includes(text));
}

/** Whether a page of a self-hosted system may be a list of clients, judging by whole words of its address. */
export function mayBeList(address: string): boolean {
  return listTexts.some((text) => {
    const [, behind] = address.split(text, 2);
    return behind !== undefined && /^(?:[/?&]|$)/.test(behind);
  });
}

/** Whether an address is at the host of a known CRM, a record or not. */
function isAtKnownCrm(address: string): boolean {
  const host = withoutProxy(URL.parse(address)?.hostname ?? '');
  return recordHosts.some((end) => host === end || host.endsWith(`.${end}`));
}
