import { recordTitle } from '../i18n/record-title.ts';
import type { Answers, Request } from '../messages.ts';
import { success } from '../result.ts';
import { recordAt } from './record-at.ts';

/**
 * The record that an address is the page of, and what a page needs to know of it.
 * @throws UnknownDataError
 */
export async function recognise({ address }: Request<'recognise'>): Promise<Answers['recognise']> {
  const record = await recordAt(address);
  return success(record && { ...record, title: recordTitle(record.from) });
}
