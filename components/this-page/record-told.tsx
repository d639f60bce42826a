import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { Sentence } from '../sentence.tsx';

interface Properties {
  /** The Company that the record was just said to be. */
  tied: KnownCompany | null;
  failure: Failure | null;
}

/** What became of a press that no report tells: a live region that is there from the start. */
export function RecordTold({ tied, failure }: Properties) {
  return (
    <div class="page-told" role="status">
      {tied && (
        <p class="notice">
          <Sentence of="record_tied" values={[shownName(tied)]} />
        </p>
      )}
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
