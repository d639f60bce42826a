import { readStoredItems } from '../browser/stored-item.ts';
import { findRecord, type RecordSettings } from '../capture/found-record.ts';
import { ownSite } from '../capture/own-site.ts';
import { renewedLink, withoutUser } from '../capture/reference-now.ts';
import { announceChange } from '../companies/directory-changes.ts';
import { EndedLinkAppError } from '../companies/ended-link-app.ts';
import type { RecordLink } from '../companies/record-link.ts';
import { renewSomeRecordLinks } from '../companies/renew-record-links.ts';
import { followedRulesItem, forgettingItem, linkAppsItem, recordFormsItem } from '../storage.ts';
import { siteRulesItem } from '../stored-options.ts';
import { recordSettings } from './record-at.ts';
import { openStores } from './stores.ts';

/** Counts up whenever records get other ids, or their addresses are kept in another form. */
const recordForms = 1;

/**
 * Brings the record links of earlier versions to the ids and the short addresses that records have now.
 * A worker that dies has done a part of it, and the next one begins again.
 * @throws DOMException, EndedLinkAppError, UnknownDataError, FullStorageError
 */
export async function renewRecordLinks(): Promise<void> {
  if ((await recordFormsItem.read()) >= recordForms) return;
  const [{ database }, settings, linkApps] = await Promise.all([
    openStores(),
    recordSettings(),
    linkAppsItem.read(),
  ]);
  for (const { id: linkApp } of linkApps) {
    const keys = await renewSomeRecordLinks(database, linkApp, (recordLink) =>
      renewedLink(recordLink, settings, withoutUser),
    );
    if (keys.length > 0) announceChange({ linkApp, keys });
  }
  // Those of a Link APP whose entry cannot be read are renewed once its user has mended that.
  if ((await linkAppsItem.broken.read()).length > 0) return;
  await recordFormsItem.write(recordForms);
}

/** In the place of the rules that are followed while others are. */
const underWay = '';

/** Held while the user's rules are followed, and while records are looked up and linked by them. */
const siteRulesLock = 'site rules';

/**
 * A changed rule gives its records other ids: what was linked by the old ones is linked by the new, or
 * the same client would be made twice.
 * @throws DOMException, FullStorageError, UnknownDataError
 */
export const followRules = (): Promise<void> =>
  // Of two changes one after the other, the links must not end where the first has them.
  navigator.locks.request(siteRulesLock, async () => followNow(await recordSettings()));

/**
 * Works while record links and open creates stand where the rules that it is given have them: rules that
 * nobody has followed yet are followed first. Rules that cannot be read keep nothing from being linked.
 * @throws DOMException, FullStorageError
 */
export const whileRulesStand = <Value>(
  work: (settings: RecordSettings) => Promise<Value>,
): Promise<Value> =>
  navigator.locks.request(siteRulesLock, async () => {
    const [settings, followed] = await Promise.all([
      recordSettings().catch(() => null),
      followedRulesItem.read(),
    ]);
    if (settings && JSON.stringify(settings.rules) !== followed) await followNow(settings);
    return await work(settings ?? { rules: [], idForm: 'full' });
  }) as Promise<Value>;

/**
 * Whether what is kept is about to move to this Link APP, and whether record links stand where the user's
 * rules have them.
 * @throws UnknownDataError
 */
export async function placeNow(
  linkApp: string,
): Promise<{ isMoving: boolean; areRulesFollowed: boolean }> {
  const [rules, followed, endings] = await readStoredItems(
    siteRulesItem,
    followedRulesItem,
    forgettingItem,
  );
  return {
    isMoving: endings.some(({ movesTo }) => movesTo === linkApp),
    areRulesFollowed: JSON.stringify(rules) === followed,
  };
}

/**
 * Lets `move` bring record links to another Link APP, and follows the rules for them there: who has
 * followed them meanwhile may have met the links in neither of the two.
 * @throws DOMException, FullStorageError
 */
export const followRulesAfter = (move: () => Promise<void>): Promise<void> =>
  navigator.locks.request(siteRulesLock, async () => {
    await followedRulesItem.write(underWay);
    await move();
    const settings = await recordSettings().catch(() => null);
    if (settings) await followNow(settings);
  });

/**
 * Follows the rules where a worker has died before it had done so.
 * @throws DOMException, FullStorageError
 */
export const followChangedRules = (): Promise<void> => whileRulesStand(async () => undefined);

async function followNow(settings: RecordSettings): Promise<void> {
  const [{ directory }, linkApps] = await Promise.all([openStores(), linkAppsItem.read()]);
  const rules = JSON.stringify(settings.rules);
  // A worker that dies in the middle has followed neither these rules nor those of before.
  if ((await followedRulesItem.read()) !== rules) await followedRulesItem.write(underWay);
  for (const { id: linkApp } of settings.rules.length === 0 ? [] : linkApps) {
    const moved = ({ system, address }: RecordLink) =>
      system === ownSite ? (findRecord(address, settings)?.from ?? null) : null;
    await directory.moveRecordLinks(linkApp, moved).catch(ignoreEnded);
  }
  await followedRulesItem.write(rules);
}

/** One that was removed meanwhile keeps none of the others from being followed. */
function ignoreEnded(error: unknown): void {
  if (!(error instanceof EndedLinkAppError)) throw error;
}
