import type { LinkApiFailure } from '../link-api/failure.ts';
import type { Result } from '../result.ts';

/** A create waits by itself for so many milliseconds in all. */
const longestPause = 15_000;
const shortestPause = 1000;

interface PatienceTools {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Waits so many milliseconds before everybody's eyes; false where the user cancels it. */
  pause: (time: number) => Promise<boolean>;
}

/** The short pauses that an API may ask one create for: "slow down", where it has done nothing. */
export class Patience {
  readonly #tools: PatienceTools;
  #left = longestPause;
  isCancelled = false;

  constructor(tools: PatienceTools) {
    this.#tools = tools;
  }

  /** Whether the API asked for a pause that is short enough, and it is over. */
  async waitsFor(failure: LinkApiFailure): Promise<boolean> {
    const until = pauseOf(failure);
    if (until === undefined || this.isCancelled) return false;
    const time = Math.max(until - this.#tools.now(), shortestPause);
    if (time > this.#left) return false;
    this.#left -= time;
    this.isCancelled = !(await this.#tools.pause(time));
    return !this.isCancelled;
  }

  /** Asks again after each such pause. `first`: the first answer, where that was asked for before. */
  async ask<Value>(
    question: () => Promise<Result<Value, LinkApiFailure>>,
    first = question(),
  ): Promise<Result<Value, LinkApiFailure>> {
    let answer = await first;
    while (!answer.ok && (await this.waitsFor(answer.error))) answer = await question();
    return answer;
  }
}

function pauseOf(failure: LinkApiFailure): number | undefined {
  if (failure.kind === 'rateLimited') return failure.retryAt;
  return failure.kind === 'server' && failure.status === 503 ? failure.retryAt : undefined;
}
