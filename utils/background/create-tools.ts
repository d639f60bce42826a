import { setSettleAlarm } from '../browser/alarms.ts';
import { ownSite } from '../capture/own-site.ts';
import { companyKey } from '../companies/company-id.ts';
import type { Failure } from '../companies/outcome.ts';
import type { CreateTools, Creation } from '../creating/create-company.ts';
import { hasUnseen, type SeenMatches } from '../creating/likely-matches.ts';
import { webCompanyLock } from '../creating/locks.ts';
import type { SettleTools } from '../creating/settle-company.ts';
import { failed, type Result, success } from '../result.ts';
import { forgetNoted, whileNoOtherChanges } from './forget-link-apps.ts';
import { askOtherForms, likelyMatches, likelyMatchFinder } from './likely-matches.ts';
import { linkApiOf } from './link-api-of.ts';
import { pauseCreate } from './pause-create.ts';
import { idsOfRecord, ruledReference } from './record-at.ts';
import { placeNow, whileRulesStand } from './renew-record-links.ts';
import { settleRow } from './settle-row.ts';
import { openStores } from './stores.ts';

/** When this worker last saw creates missing, for `settleCompany`: the next worker begins anew. */
export const looks = new Map<string, number>();

/**
 * What settling needs, in this browser.
 * @throws DOMException, UnknownDataError where the stores cannot be read
 */
export async function settleTools(
  linkApp: string,
  conclude: SettleTools['conclude'],
  asking = linkApiOf(linkApp),
): Promise<Result<SettleTools, Failure>> {
  const [api, { journal }] = await Promise.all([asking, openStores()]);
  if (!api.ok) return failed(api.error);
  return success({
    api: api.value,
    journal,
    lock: webCompanyLock,
    now: Date.now,
    elapsed: () => performance.now(),
    looks,
    conclude,
    keepRow: settleRow,
  });
}

/**
 * What a create needs, in this browser. `seen`: what its user has seen, and wants a new Company in spite of.
 * `asking`: for the Link API, where that has begun, or something stands between.
 * @throws DOMException, UnknownDataError where the stores cannot be read
 */
export async function createTools(
  { linkApp, body, named, from, gestureAt }: Creation,
  seen: SeenMatches,
  conclude: SettleTools['conclude'],
  {
    pause = (time) => pauseCreate(gestureAt, time),
    asking,
  }: { pause?: CreateTools['pause']; asking?: ReturnType<typeof linkApiOf> | undefined } = {},
): Promise<Result<CreateTools, Failure>> {
  // Read meanwhile, so that a create hardly ever waits for it.
  const placing = placeNow(linkApp).catch(() => ({ isMoving: false, areRulesFollowed: false }));
  const [tools, ids] = await Promise.all([
    settleTools(linkApp, conclude, asking),
    idsOfRecord(from),
  ]);
  if (!tools.ok) return tools;
  const { api } = tools.value;
  return success({
    ...tools.value,
    whileRuled: async (record, work) => {
      const { isMoving, areRulesFollowed } = await placing;
      if (isMoving) await whileNoOtherChanges(forgetNoted);
      // Rules that were followed have no part in what another record is linked to.
      const isRuled = record?.system === ownSite;
      if (!isRuled && areRulesFollowed && !isMoving) return await work(record);
      return await whileRulesStand((settings) => work(record && ruledReference(record, settings)));
    },
    wait: (time) => new Promise((resolve) => setTimeout(resolve, time)),
    keepWatch: () => setSettleAlarm('quick'),
    askOtherForms: () => askOtherForms(api, linkApp, body.id, ids),
    pause,
    tellsMatchesFirst: true,
    findUnseen: async (record) => {
      const matches = await likelyMatches(linkApp, (await named) ?? body, record);
      return hasUnseen(matches, seen) ? matches : null;
    },
    begin: async (record, toEntry) => {
      const find = await likelyMatchFinder(linkApp, (await named) ?? body, record);
      const { journal } = tools.value;
      return await journal.begin(linkApp, async (transaction) => {
        const [matches, earlier] = await Promise.all([
          find(transaction),
          transaction.objectStore('journal').get([linkApp, companyKey(body.id)]),
        ]);
        return hasUnseen(matches, seen) ? matches : toEntry(earlier);
      });
    },
  });
}
