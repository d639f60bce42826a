import { openRecordPage } from '../browser/open-page.ts';
import { referenceNow } from '../capture/reference-now.ts';
import type { Failure, OpenOutcome } from '../companies/outcome.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { recordSettings } from './record-at.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/**
 * Opens the page of a record that is linked to a Company, where the address that was kept is still
 * known to be that record's.
 */
export async function openRecord({
  linkApp,
  record,
}: Request<'openRecord'>): Promise<Result<OpenOutcome, Failure>> {
  try {
    const { reader } = await openStores();
    const recordLink = await reader.recordLink(linkApp, record);
    const known = recordLink && referenceNow(recordLink, await recordSettings());
    return success(known ? await openRecordPage(known.address) : 'noLink');
  } catch (error) {
    return failed(toFailure(error));
  }
}
