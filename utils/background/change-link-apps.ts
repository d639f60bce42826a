import type { Failure } from '../companies/outcome.ts';
import { failed, type Result } from '../result.ts';
import { toFailure } from './to-failure.ts';

/** One change of the Link APPs at a time, whichever window asks; an exception becomes a failure. */
export function changeLinkApps<Value, Problem>(
  work: () => Promise<Result<Value, Problem>>,
  toProblem: (failure: Failure) => Problem,
): Promise<Result<Value, Problem>> {
  return navigator.locks.request('link apps', () =>
    work().catch((error: unknown) => failed(toProblem(toFailure(error)))),
  ) as Promise<Result<Value, Problem>>;
}
