import { openRecordPage } from '../browser/open-page.ts';
import type { Failure, OpenOutcome } from '../companies/outcome.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { recordAt } from './record-at.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/**
 * Opens the page of a record that is tied to a Company. The address is the one that was kept, and
 * only where it is still known to be that record's: an imported file could hold any.
 */
export async function openRecord({
  linkApp,
  record,
}: Request<'openRecord'>): Promise<Result<OpenOutcome, Failure>> {
  try {
    const { reader } = await openStores();
    const tie = await reader.tie(linkApp, record);
    const known = tie && (await recordAt(tie.address));
    if (known?.from.record !== record) return success('noLink');
    return success(await openRecordPage(tie?.address));
  } catch (error) {
    return failed(toFailure(error));
  }
}
