import { findRecord } from '../capture/found-record.ts';
import { ownSite } from '../capture/own-site.ts';
import { announceChange } from '../companies/directory-changes.ts';
import { EndedLinkAppError } from '../companies/ended-link-app.ts';
import type { RecordLink } from '../companies/record-link.ts';
import { linkAppsItem } from '../storage.ts';
import { recordSettings } from './record-at.ts';
import { openStores } from './stores.ts';

/**
 * A changed rule gives its records other ids: what was tied by the old ones is tied by the new, or
 * the same client would be made twice.
 * @throws DOMException, UnknownDataError
 */
export async function followRules(): Promise<void> {
  const [{ directory }, settings, linkApps] = await Promise.all([
    openStores(),
    recordSettings(),
    linkAppsItem.read(),
  ]);
  if (settings.rules.length === 0) return;
  for (const { id: linkApp } of linkApps) {
    const moved = ({ system, address }: RecordLink) =>
      system === ownSite ? (findRecord(address, settings)?.from ?? null) : null;
    const keys = await directory.moveRecordLinks(linkApp, moved).catch(noneWhereEnded);
    if (keys.length > 0) announceChange({ linkApp, keys });
  }
}

/** One that was removed meanwhile keeps none of the others from being followed. */
function noneWhereEnded(error: unknown): string[] {
  if (error instanceof EndedLinkAppError) return [];
  throw error;
}
