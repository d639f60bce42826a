import pRetry from 'p-retry';
import { failed, type Result } from '../result.ts';
import { type Call, call, type Surroundings } from './call.ts';
import type { LinkApiFailure } from './failure.ts';
import type { CallOptions } from './link-api.ts';

const repetitions = 2;

/** Carries a failure through p-retry, which speaks in exceptions. */
class Unanswered extends Error {
  readonly failure: LinkApiFailure;

  constructor(failure: LinkApiFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/**
 * A read, repeated after failures that may pass, while there is time: no connection, no answer in time,
 * a 5xx, a 429.
 * Waits as `Retry-After` says where there is time, otherwise a short, random while.
 */
export async function callRepeatedly(
  surroundings: Surroundings,
  request: Omit<Call, 'timeLimit'> & Pick<CallOptions, 'leavesWaiting'>,
): Promise<Result<unknown, LinkApiFailure>> {
  const { timeLimits, now } = surroundings;
  const deadline = now() + timeLimits.read;
  const isLeft = (failure: LinkApiFailure) => request.leavesWaiting && 'retryAt' in failure;
  const attempt = async () => {
    const timeLimit = Math.min(timeLimits.attempt, Math.max(deadline - now(), 1));
    const answer = await call(surroundings, { ...request, timeLimit });
    if (!answer.ok) throw new Unanswered(answer.error);
    return answer;
  };
  try {
    return await pRetry(attempt, {
      retries: repetitions,
      minTimeout: timeLimits.pause,
      factor: 3,
      randomize: true,
      maxRetryTime: timeLimits.read,
      ...(request.signal && { signal: request.signal }),
      shouldRetry: ({ error }) =>
        error instanceof Unanswered &&
        now() + timeLimits.pause < deadline &&
        mayPass(error.failure, deadline) &&
        !isLeft(error.failure),
      onFailedAttempt: ({ error, retriesLeft }) =>
        retriesLeft > 0 && !(error instanceof Unanswered && isLeft(error.failure))
          ? waitAsAsked(error, now, deadline, request.signal)
          : undefined,
    });
  } catch (error) {
    if (request.signal?.aborted) return failed({ kind: 'cancelled' });
    if (error instanceof Unanswered) return failed(error.failure);
    throw error;
  }
}

function mayPass(failure: LinkApiFailure, deadline: number): boolean {
  switch (failure.kind) {
    case 'network':
    case 'timedOut':
      return true;
    case 'server':
    case 'rateLimited':
      return (failure.retryAt ?? 0) < deadline;
    default:
      return false;
  }
}

/** Waits until `Retry-After`, before p-retry's own short wait. */
async function waitAsAsked(
  error: Error,
  now: Surroundings['now'],
  deadline: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const failure = error instanceof Unanswered ? error.failure : undefined;
  const retryAt = failure && 'retryAt' in failure ? failure.retryAt : undefined;
  if (retryAt === undefined || retryAt >= deadline) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, Math.max(retryAt - now(), 0));
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
