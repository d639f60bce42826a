import type { RecognisedRecord } from '../../utils/messages.ts';
import { Sentence } from '../ui/sentence.tsx';

interface Properties {
  record: RecognisedRecord;
  onShow: (record: RecognisedRecord) => void;
}

/** The way back to the record that the popup was opened over. */
export function RecordButton({ record, onShow }: Properties) {
  return (
    <button type="button" class="link record-button ellipsis" onClick={() => onShow(record)}>
      <Sentence of="this_record" values={[record.title]} />
    </button>
  );
}
