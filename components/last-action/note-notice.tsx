import type { MessageKey } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { useBusy } from '../ui/use-busy.ts';

/** Says a note, with the way to take back what it tells of. */
export function NoteNotice({ note: { of, values, undo } }: { note: Note }) {
  const [busy, run] = useBusy();
  return (
    <div class="notice">
      <p>
        <Sentence {...{ of, values }} />
      </p>
      {undo && (
        <div class="buttons">
          <Button of="undo" aria-disabled={busy} onClick={() => run(undo)} />
        </div>
      )}
    </div>
  );
}

/** What was found or done just now, where no last action tells it. */
export interface Note {
  of: MessageKey;
  values: string[];
  /** Takes it back. Absent: it cannot be taken back. */
  undo?: () => Promise<void>;
}
