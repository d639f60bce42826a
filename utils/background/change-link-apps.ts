import type { Failure } from '../companies/outcome.ts';
import { failed, type Result } from '../result.ts';
import { toFailure } from './to-failure.ts';

/** One change of the Link APPs at a time, whichever window asks; an exception becomes a failure. */
export function changeLinkApps<Value, Problem>(
  work: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | Failure>> {
  return navigator.locks.request(
    'link apps',
    async (): Promise<Result<Value, Problem | Failure>> => {
      try {
        return await work();
      } catch (error) {
        return failed(toFailure(error));
      }
    },
  );
}
