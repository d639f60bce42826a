import type { Failure } from '../../utils/companies/outcome.ts';
import { ask } from '../../utils/messages.ts';
import { failed, type Result, success } from '../../utils/result.ts';
import { countRows, type Preview } from './look-ahead.ts';

/**
 * Writes what was looked at, piece by piece, each whole or not at all. Where it stops, what was
 * written stays, and a second import does the rest. `onProgress` hears how much is done.
 */
export async function runImport(
  { chunks, tenants, options, takesOptions, replace }: Preview,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Result<null, Failure>> {
  let done = 0;
  const count = (more: number) => {
    done += more;
    onProgress(done);
  };
  count(0);
  // First: the rules among them know the records of the user's own sites.
  const taken: Result<null, Failure> = takesOptions ? await takeOptions(options) : success(null);
  if (!taken.ok) return taken;
  if (takesOptions) count(options.count);
  for (const chunk of chunks) {
    if (signal.aborted) return failed({ kind: 'cancelled' });
    const answer = await ask('importRows', { ...chunk, replace });
    if (!answer.ok) return answer;
    count(countRows(chunk));
  }
  for (const [tenant, linkApp] of tenants) {
    const answer = await ask('bindTenant', { tenant, linkApp });
    if (!answer.ok) return answer;
    count(1);
  }
  return success(null);
}

async function takeOptions({ apply }: Preview['options']): Promise<Result<null, Failure>> {
  try {
    await apply();
    return success(null);
  } catch {
    return failed({ kind: 'storage' });
  }
}
