import * as v from 'valibot';
import { defineStoredItem } from '../browser/stored-item.ts';
import { renewedLink, withoutUser } from '../capture/reference-now.ts';
import { announceChange } from '../companies/directory-changes.ts';
import { renewSomeRecordLinks } from '../companies/renew-record-links.ts';
import { linkAppsItem } from '../storage.ts';
import { recordSettings } from './record-at.ts';
import { openStores } from './stores.ts';

/** Counts up whenever records get other ids, or their addresses are kept in another form. */
const recordForms = 1;

/** The forms that all record links are known to have; written by the background. */
const recordFormsItem = defineStoredItem({
  key: 'recordForms',
  version: 1,
  schema: v.number(),
  fallback: 0,
});

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
