import { findRecord } from '../capture/found-record.ts';
import { ownSite } from '../capture/site-rule.ts';
import { announceChange } from '../companies/directory-changes.ts';
import type { Tie } from '../companies/tie.ts';
import { linkAppsItem } from '../settings.ts';
import { recordSettings } from './record-at.ts';
import { openStores } from './stores.ts';

/**
 * A changed rule gives its records other ids: what was tied by the old ones is tied by the new, or
 * the same client would be made twice.
 * @throws DOMException, UnknownDataError
 */
export async function followRules(): Promise<void> {
  const [{ directory, reader }, settings, linkApps] = await Promise.all([
    openStores(),
    recordSettings(),
    linkAppsItem.read(),
  ]);
  const move = async (tie: Tie) => {
    const found = findRecord(tie.address, settings);
    if (!found || found.from.record === tie.record) return;
    await directory.untie(tie.linkApp, tie.record);
    if (!(await reader.tiedTo(tie.linkApp, found.from.record))) {
      await directory.tie({ ...tie, ...found.from });
    }
    announceChange({ linkApp: tie.linkApp, keys: [tie.key] });
  };
  for (const { id } of linkApps) {
    const ties = await reader.ties(id);
    for (const tie of ties.filter(({ system }) => system === ownSite)) await move(tie);
  }
}
