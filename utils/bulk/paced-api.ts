import type { LinkApiFailure } from '../link-api/failure.ts';
import type { LinkApi } from '../link-api/link-api.ts';
import type { Result } from '../result.ts';
import type { Pace } from './pace.ts';

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
