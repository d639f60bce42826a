import { recordTitle } from '../i18n/record-title.ts';
import type { RecognisedRecord, Request } from '../messages.ts';
import { recordAt } from './record-at.ts';

/**
 * The record that an address is the page of, and what a page needs to know of it.
 * @throws UnknownDataError
 */
export async function recognise({
  address,
}: Request<'recognise'>): Promise<RecognisedRecord | null> {
  const record = await recordAt(address);
  return record && { ...record, title: recordTitle(record.from) };
}
