import { announceChange } from '../companies/directory-changes.ts';
import { isOld, type ListState } from '../companies/list-state.ts';
import type { Failure } from '../companies/outcome.ts';
import type { LinkApiFailure } from '../link-api/failure.ts';
import type { LinkApi } from '../link-api/link-api.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { linkApiOf } from './link-api-of.ts';
import { openStores, type Stores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/** What ends a refresh that this worker has under way. */
const underWay = new Map<string, AbortController>();

/** Brings all Companies of a Link APP into the directory, where the API lists them; once at a time. */
export async function refreshList({
  linkApp,
  force,
}: Request<'refreshList'>): Promise<Result<null, Failure>> {
  try {
    return await navigator.locks.request(
      `list ${linkApp}`,
      { ifAvailable: true },
      async (lock): Promise<Result<null, Failure>> =>
        lock ? await refreshUntilStopped(linkApp, force) : success(null),
    );
  } catch (error) {
    return failed(toFailure(error));
  }
}

/** Ends a refresh that is under way, and does this before there is another one. */
export async function whileNotRefreshing(
  linkApp: string,
  work: () => Promise<void>,
): Promise<void> {
  underWay.get(linkApp)?.abort();
  await navigator.locks.request(`list ${linkApp}`, work);
}

/** Ends all that are under way: nothing of them is written afterwards. */
export async function stopRefreshes(): Promise<void> {
  const stopped = async () => undefined;
  await Promise.all([...underWay.keys()].map((linkApp) => whileNotRefreshing(linkApp, stopped)));
}

async function refreshUntilStopped(
  linkApp: string,
  force: boolean,
): Promise<Result<null, Failure>> {
  const stop = new AbortController();
  underWay.set(linkApp, stop);
  try {
    return await refresh(linkApp, force, stop.signal);
  } finally {
    underWay.delete(linkApp);
  }
}

async function refresh(
  linkApp: string,
  force: boolean,
  signal: AbortSignal,
): Promise<Result<null, Failure>> {
  const stores = await openStores();
  const before = await stores.reader.list(linkApp);
  if (!force && !isOld(before, Date.now())) return success(null);
  const api = await linkApiOf(linkApp);
  if (!api.ok) return api;
  const begun: ListState = {
    refreshedAt: null,
    count: 0,
    broken: 0,
    ...before,
    linkApp,
    state: 'refreshing',
    attemptedAt: Date.now(),
  };
  await tell(stores, begun);
  const taken = await takeIn(stores, api.value, begun, signal).catch(async (error: unknown) => {
    // A full disk: what shows the list must not wait for its end for ever.
    await tell(stores, { ...begun, state: 'failed' });
    throw error;
  });
  await tell(stores, taken.ok ? taken.value : { ...begun, state: stateAfter(taken.error) });
  return taken.ok || hidesTheList(taken.error) ? success(null) : taken;
}

async function tell({ directory }: Stores, list: ListState): Promise<void> {
  await directory.keepList(list);
  announceChange({ linkApp: list.linkApp });
}

/**
 * The list is an observed call: where the API refuses it, by a page too, the product works without.
 */
const hidesTheList = (failure: LinkApiFailure): boolean =>
  failure.kind === 'forbidden' ||
  failure.kind === 'notFound' ||
  ('status' in failure && [403, 404, 405].includes(failure.status));

const stateAfter = (failure: LinkApiFailure): ListState['state'] =>
  hidesTheList(failure) ? 'unavailable' : 'failed';

async function takeIn(
  { directory }: Stores,
  api: LinkApi,
  begun: ListState,
  signal: AbortSignal,
): Promise<Result<ListState, LinkApiFailure>> {
  let count = 0;
  let broken = 0;
  for await (const piece of api.listCompanies({ signal })) {
    if (!piece.ok) return piece;
    await directory.keepListed(begun.linkApp, piece.value.companies, begun.attemptedAt);
    count += piece.value.companies.length;
    broken += piece.value.broken;
  }
  return success({ ...begun, state: 'complete', refreshedAt: begun.attemptedAt, count, broken });
}
