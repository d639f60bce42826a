import type { RecordReference } from '../../utils/companies/record-link.ts';
import { ask, type RecognisedRecord } from '../../utils/messages.ts';
import { useRead } from '../ui/use-read.ts';

/** What is known of the record that a view is about: mostly the one at hand. */
export function useRecognised(
  from: RecordReference | undefined,
  atHand: RecognisedRecord | null,
): RecognisedRecord | null {
  const isAtHand = from?.record === atHand?.from.record;
  const read = async () => {
    if (!from || isAtHand) return null;
    const reply = await ask('recognise', { address: from.address });
    return reply.ok ? reply.value : null;
  };
  const other = useRead<RecognisedRecord | null>(read, null, [from?.record, isAtHand]);
  if (!from) return null;
  if (isAtHand) return atHand;
  return other?.from.record === from.record ? other : null;
}
