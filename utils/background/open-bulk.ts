import { openBulkPage } from '../browser/open-page.ts';
import type { Failure } from '../companies/outcome.ts';
import type { Request } from '../messages.ts';
import { type Result, success } from '../result.ts';
import { collectRequestItem } from '../storage.ts';

/** Opens the page Create many Companies; `collect`: it begins with the records of a CRM's page. */
export async function openBulk({ collect }: Request<'openBulk'>): Promise<Result<null, Failure>> {
  if (collect) await collectRequestItem.write({ ...collect, at: Date.now() });
  await openBulkPage();
  return success(null);
}
