import type { Failure } from '../../utils/companies/outcome.ts';
import { FailureNotice } from './failure-notice.tsx';

/** Says that an option could not be kept: a live region that is there from the start. */
export const WriteTrouble = ({ failure }: { failure: Failure | null }) => (
  <div role="status">{failure && <FailureNotice failure={failure} />}</div>
);
