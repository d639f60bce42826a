import { copyText, expectCopy } from '../browser/clipboard.ts';
import { keptCollection } from '../bulk/collection.ts';
import { tableText } from '../bulk/table-text.ts';
import { findRecord } from '../capture/found-record.ts';
import type { CopyOutcome, Failure } from '../companies/outcome.ts';
import { recordTitle } from '../i18n/record-title.ts';
import { translate } from '../i18n/translate.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { collectionItem } from '../storage.ts';
import { recordSettings } from './record-at.ts';
import { toFailure } from './to-failure.ts';

/** Puts the collected records on the clipboard as a table, for a spreadsheet. */
export async function copyCollected({
  gestureAt,
}: Request<'copyCollected'>): Promise<Result<CopyOutcome, Failure>> {
  expectCopy(gestureAt);
  try {
    const [collection, settings] = await Promise.all([collectionItem.read(), recordSettings()]);
    const { records } = keptCollection(collection, Date.now());
    const rows = records.map(({ from, recordId, name }) => {
      const companyId = findRecord(from.address, settings)?.companyId ?? from.record;
      return [name, recordTitle(from), recordId, companyId, from.address];
    });
    return success(await copyText(tableText([heads(), ...rows]), gestureAt));
  } catch (error) {
    return failed(toFailure(error));
  }
}

const heads = (): string[] => [
  translate('name'),
  translate('collect_head_record'),
  translate('collect_head_record_id'),
  translate('company_id'),
  translate('collect_head_address'),
];
