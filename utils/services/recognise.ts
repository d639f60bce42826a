import { bareCompanyId } from '../capture/bare-company-id.ts';
import { recogniseRecord } from '../capture/recognise-record.ts';
import { systemNamed } from '../capture/systems.ts';
import type { RecognisedRecord, Request } from '../messages.ts';
import { translate } from '../translate.ts';
import { kindMessages } from '../words/kind-messages.ts';
import { ownIds, toReference } from './menu-subject.ts';

/** The record that an address is the page of, and what a page needs to know of it. */
export function recognise({ address }: Request<'recognise'>): RecognisedRecord | null {
  const record = recogniseRecord(address);
  if (!record) return null;
  const { system, kind } = record;
  const ids = ownIds(record);
  const bareId = bareCompanyId(record);
  return {
    from: toReference(record, address),
    title: translate(kindMessages[kind], systemNamed(system)?.title ?? system),
    ids,
    bareId: bareId !== null && ids.includes(bareId) ? null : bareId,
  };
}
