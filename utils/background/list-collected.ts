import { keptCollection } from '../bulk/collection.ts';
import { findRecord } from '../capture/found-record.ts';
import { isClient } from '../capture/linked-records.ts';
import { companyOfRecord } from '../companies/company-of-record.ts';
import type { Failure } from '../companies/outcome.ts';
import { shownName } from '../companies/shown-name.ts';
import { recordTitle } from '../i18n/record-title.ts';
import type { CollectedRow, Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { collectionItem } from '../storage.ts';
import { recordSettings } from './record-at.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/** The records that were collected, each with the Company that it has, as far as the directory knows. */
export async function listCollected({
  linkApp,
}: Request<'listCollected'>): Promise<Result<CollectedRow[], Failure>> {
  try {
    const [collection, settings, { reader }] = await Promise.all([
      collectionItem.read(),
      recordSettings(),
      openStores(),
    ]);
    const { records } = keptCollection(collection, Date.now());
    const rows = records.map(async ({ from, name }): Promise<CollectedRow> => {
      const record = findRecord(from.address, settings);
      const company = await companyOfRecord(reader, linkApp, record?.ids ?? [from.record]);
      return {
        record: from.record,
        title: recordTitle(from),
        isClient: isClient(from),
        name,
        companyId: record?.companyId ?? from.record,
        company: company && shownName(company),
      };
    });
    return success(await Promise.all(rows));
  } catch (error) {
    return failed(toFailure(error));
  }
}
