import type { Failure } from '../../utils/companies/outcome.ts';
import type { Note } from '../last-action/note.ts';
import { NoteNotice } from '../last-action/note-notice.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';

interface Properties {
  note: Note | null;
  failure: Failure | null;
}

/** What became of a press that no last action tells: a live region that is there from the start. */
export function RecordNotice({ note, failure }: Properties) {
  return (
    <div class="page-notice" role="status">
      {note && <NoteNotice note={note} />}
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
