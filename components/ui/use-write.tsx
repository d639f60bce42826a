import { useState } from 'preact/hooks';
import type { Failure } from '../../utils/companies/outcome.ts';
import { FailureNotice } from './failure-notice.tsx';

/** Writes an option; `failure` says that the disk is too full for the last one. */
export function useWrite(): { failure: Failure | null; write: (writing: Promise<void>) => void } {
  const [failure, setFailure] = useState<Failure | null>(null);
  const write = (writing: Promise<void>) =>
    void writing.then(
      () => setFailure(null),
      () => setFailure({ kind: 'storage' }),
    );
  return { failure, write };
}

/** Says that an option could not be kept: a live region that is there from the start. */
export const WriteTrouble = ({ failure }: { failure: Failure | null }) => (
  <div role="status">{failure && <FailureNotice failure={failure} />}</div>
);
