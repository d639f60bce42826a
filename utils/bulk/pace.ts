import type { LinkApiFailure } from '../link-api/failure.ts';
import type { LinkApi } from '../link-api/link-api.ts';
import type { Result } from '../result.ts';

/** The most that browsers keep to one host, and what a single create has to share with a run. */
export const mostAtOnce = 6;

/** A pause that the API has not said the length of, the first of several; in milliseconds. */
const firstPause = 1000;
const longestPause = 60_000;

interface PaceTools {
  /** Milliseconds; of a clock that only goes on. */
  elapsed: () => number;
  wait: (time: number) => Promise<void>;
}

/**
 * How many calls for the runs of one Link APP are under way at once: as many as the API takes. Told to
 * slow down there are half as many, and none until that time is over; each answer after that gains a
 * little.
 */
export class Pace {
  readonly #tools: PaceTools;
  #limit = mostAtOnce;
  #active = 0;
  #openAt = 0;
  #troubles = 0;
  #queue: (() => void)[] = [];
  #timer: Promise<void> | undefined;

  constructor(tools: PaceTools) {
    this.#tools = tools;
  }

  /** How many may be under way now. */
  get limit(): number {
    return Math.floor(this.#limit);
  }

  /**
   * Settles when it is one's turn; `leave` ends that. A create goes first: the journal has it already.
   */
  async enter(where: 'first' | 'last' = 'last'): Promise<void> {
    if (this.#mayEnter() && this.#queue.length === 0) this.#active += 1;
    else await new Promise<void>((resolve) => this.#stand(resolve, where));
  }

  leave(): void {
    this.#active -= 1;
    this.#letIn();
  }

  /** An answer came. */
  succeed(): void {
    this.#troubles = 0;
    this.#limit = Math.min(mostAtOnce, this.#limit + 1 / this.#limit);
    this.#letIn();
  }

  /** The API asked to wait so many milliseconds, or has trouble: undefined. Gives for how long nothing is begun. */
  slowDown(time?: number): number {
    const now = this.#tools.elapsed();
    // Those that were under way together say the same once.
    if (now >= this.#openAt) {
      this.#limit = Math.max(1, this.#limit / 2);
      this.#troubles += 1;
    }
    const unsaid = Math.min(longestPause, firstPause * 2 ** (this.#troubles - 1));
    this.#openAt = Math.max(this.#openAt, now + (time ?? unsaid));
    return this.#openAt - now;
  }

  #mayEnter(): boolean {
    return this.#active < this.limit && this.#tools.elapsed() >= this.#openAt;
  }

  #stand(resolve: () => void, where: 'first' | 'last'): void {
    if (where === 'first') this.#queue.unshift(resolve);
    else this.#queue.push(resolve);
    this.#letIn();
  }

  #letIn(): void {
    while (this.#queue.length > 0 && this.#mayEnter()) {
      this.#active += 1;
      this.#queue.shift()?.();
    }
    const time = this.#openAt - this.#tools.elapsed();
    if (this.#queue.length === 0 || time <= 0 || this.#timer) return;
    this.#timer = this.#tools.wait(time).then(() => {
      this.#timer = undefined;
      this.#letIn();
    });
  }
}

/** The Link API for a run: each call waits for its turn, and the pace learns from its answer. */
export function pacedApi(api: LinkApi, pace: Pace, now: () => number): LinkApi {
  const paced = async <Value>(
    call: () => Promise<Result<Value, LinkApiFailure>>,
    where: 'first' | 'last',
  ) => {
    await pace.enter(where);
    try {
      const answer = await call();
      if (answer.ok || isAnswer(answer.error)) pace.succeed();
      else pace.slowDown(pauseOf(answer.error, now()));
      return answer;
    } finally {
      pace.leave();
    }
  };
  return {
    ...api,
    readCompany: (id, options) =>
      paced(() => api.readCompany(id, { ...options, leavesWaiting: true }), 'last'),
    createCompany: (company, options) => paced(() => api.createCompany(company, options), 'first'),
    editCompany: (id, fields, options) =>
      paced(() => api.editCompany(id, fields, options), 'first'),
  };
}

/** Whether the API is there, and takes as much as it is asked: it may refuse this one all the same. */
function isAnswer({ kind }: LinkApiFailure): boolean {
  const troubles: LinkApiFailure['kind'][] = ['rateLimited', 'server', 'network', 'timedOut'];
  return !troubles.includes(kind);
}

function pauseOf(failure: LinkApiFailure, now: number): number | undefined {
  const until = 'retryAt' in failure ? failure.retryAt : undefined;
  return until === undefined ? undefined : Math.max(0, until - now);
}
