import type { Failure } from '../companies/outcome.ts';
import { failed, type Result, success } from '../result.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/** Brings the directory to this version, so that a page can read it. */
export async function prepareDirectory(): Promise<Result<null, Failure>> {
  try {
    await openStores();
    return success(null);
  } catch (error) {
    return failed(toFailure(error));
  }
}
