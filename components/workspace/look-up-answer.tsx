import type { Failure } from '../../utils/companies/outcome.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';

interface Properties {
  answer: { id: string; failure: Failure } | undefined;
  label: string;
}

/** What the API said to an id that was looked up and not shown. */
export function LookUpAnswer({ answer, label }: Properties) {
  return (
    <div role="status">
      {answer?.failure.kind === 'notFound' && (
        <p class="notice">
          <Sentence of="id_does_not_exist" values={[answer.id, label]} />
        </p>
      )}
      {answer && answer.failure.kind !== 'notFound' && <FailureNotice failure={answer.failure} />}
    </div>
  );
}
