import { setSettleAlarm } from '../browser/settle-alarm.ts';
import { webCompanyLock } from '../companies/company-lock.ts';
import type { CreateTools } from '../companies/create-company.ts';
import type { Failure } from '../companies/outcome.ts';
import { failed, type Result, success } from '../result.ts';
import { linkApiOf } from './link-api-of.ts';
import { openStores } from './stores.ts';

/**
 * What a create and a settling need, in this browser.
 * @throws DOMException, UnknownDataError where the stores cannot be read
 */
export async function createTools(
  linkApp: string,
  conclude: CreateTools['conclude'],
): Promise<Result<CreateTools, Failure>> {
  const [api, { journal }] = await Promise.all([linkApiOf(linkApp), openStores()]);
  if (!api.ok) return failed(api.error);
  return success({
    api: api.value,
    journal,
    lock: webCompanyLock,
    now: Date.now,
    wait: (time) => new Promise((resolve) => setTimeout(resolve, time)),
    keepWatch: () => setSettleAlarm('quick'),
    conclude,
  });
}
