import { useId } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { longestNote } from '../../utils/companies/tags.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useNotes } from './use-notes.ts';

interface Properties {
  company: KnownCompany;
  directory: DirectoryReader;
  version: number;
}

/** The user's tags and note: saved as they are typed, and seen by nobody else. */
export function Notes({ company, directory, version }: Properties) {
  const [title, note, hint] = [useId(), useId(), useId()];
  const { notes, change, leave, undo, isSaved, failure } = useNotes(company, directory, version);
  return (
    <section class="stack" aria-labelledby={title} onFocusOut={leave}>
      <header class="section-head">
        <h2 id={title} class="section-title">
          {translate('notes')}
        </h2>
        <span class="hint" role="status">
          {isSaved && translate('saved')}
        </span>
        {undo && <Button of="undo" class="link flush" onClick={undo} />}
      </header>
      <TextField
        label={translate('tags')}
        placeholder={translate('tags_placeholder')}
        value={notes.tags}
        onType={(tags) => change({ ...notes, tags })}
      />
      <div class="field">
        <label for={note}>{translate('note')}</label>
        <textarea
          id={note}
          rows={2}
          maxLength={longestNote}
          aria-describedby={hint}
          value={notes.note}
          onInput={(event) => change({ ...notes, note: event.currentTarget.value })}
        />
      </div>
      <p id={hint} class="hint">
        {translate('notes_hint')}
      </p>
      <div role="status">{failure && <FailureNotice failure={failure} />}</div>
    </section>
  );
}
