import { clearRefreshAlarm } from '../browser/alarms.ts';
import { announceChange } from '../companies/directory-changes.ts';
import { isToPack, packAll } from '../companies/list/write-packs.ts';
import { areNamesListed, isOld, isRecent, type ListState } from '../companies/list-state.ts';
import { ListSync } from '../companies/list-sync.ts';
import type { Failure } from '../companies/outcome.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { clientsChanged } from './clients-changed.ts';
import { linkApiOf } from './link-api-of.ts';
import { openStores } from './stores.ts';
import { syncList } from './sync-list.ts';
import { toFailure } from './to-failure.ts';

/** What ends a refresh that this worker has under way. */
const underWay = new Map<string, AbortController>();

/** Brings all Companies of a Link APP into the directory, where the API lists them; once at a time. */
export async function refreshList({ linkApp, force }: Request<'refreshList'>) {
  const refreshed = await once(linkApp, () => refreshUntilStopped(linkApp, force));
  void packList(linkApp).catch(() => undefined);
  return refreshed;
}

/** Popup or panel have asked, and draw first. */
const packAfter = 500;

/** Packs what was written since for the list, where that is much. What fails is tried with the next refresh. */
async function packList(linkApp: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, packAfter));
  await navigator.locks.request(`pack ${linkApp}`, { ifAvailable: true }, async (lock) => {
    const { database } = await openStores();
    if (lock && (await isToPack(database, linkApp))) await packAll(database, linkApp);
  });
}

async function once(
  linkApp: string,
  work: () => Promise<Result<null, Failure>>,
): Promise<Result<null, Failure>> {
  try {
    return await navigator.locks.request(
      `list ${linkApp}`,
      { ifAvailable: true },
      async (lock): Promise<Result<null, Failure>> => (lock ? await work() : success(null)),
    );
  } catch (error) {
    return failed(toFailure(error));
  }
}

/** Reads the list of a Link APP, or waits for the end of the refresh that is under way. */
export async function awaitList(linkApp: string): Promise<Result<null, Failure>> {
  const refreshed = await refreshList({ linkApp, force: true });
  await navigator.locks.request(`list ${linkApp}`, async () => undefined);
  return refreshed;
}

/** Who never opens popup or panel has an older list; in milliseconds. */
const longestListAge = 24 * 60 * 60 * 1000;

const isVeryOld = ({ state, refreshedAt }: ListState): boolean =>
  state !== 'unavailable' && Math.abs(Date.now() - (refreshedAt ?? 0)) > longestListAge;

/**
 * Whether likely matches are to be looked for in the list as it is. Before there is one, a colleague's
 * Company of a like name is not known here; an old one is to be read anew, and is better than none.
 */
export async function isListFresh(linkApp: string): Promise<boolean> {
  const { reader } = await openStores();
  const list = await reader.list(linkApp);
  return list !== null && areNamesListed(list) && !isVeryOld(list);
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
  const { database, reader } = await openStores();
  if (!force && !isOld(await reader.list(linkApp), Date.now())) return success(null);
  const api = await linkApiOf(linkApp);
  if (!api.ok) return api;
  const sync = await ListSync.begin(database, linkApp, Date.now(), tell);
  const taken = await syncList(api.value, sync, signal).catch(orFailed);
  const ended = await end(sync, taken).catch(orFailed);
  await stopWaking(linkApp);
  await clientsChanged();
  return ended;
}

/** A full disk must not leave what shows the list to wait for its end for ever. */
const orFailed = (error: unknown) => failed(toFailure(error));

const tell = ({ linkApp }: ListState, keys: string[]) => announceChange({ linkApp, keys });

async function end(sync: ListSync, taken: Result<null, Failure>): Promise<Result<null, Failure>> {
  if (taken.ok) {
    await sync.finish();
    return taken;
  }
  const status = refusalOf(taken.error);
  if (status === undefined) return await fail(sync, taken.error);
  // It was there until now: what ends it so says nothing of the token, or of a Company.
  if (sync.next !== undefined) return await fail(sync, { kind: 'unreadable', status });
  await sync.fail('unavailable', taken.error);
  return success(null);
}

async function fail(sync: ListSync, failure: Failure): Promise<Result<null, Failure>> {
  await sync.fail('failed', failure);
  return failed(failure);
}

/**
 * The list is an observed call: where the API refuses it, by a page too, the product works without.
 * The status of such a refusal; undefined for other failures.
 */
function refusalOf(failure: Failure): number | undefined {
  if (failure.kind === 'forbidden') return 403;
  if (failure.kind === 'notFound') return 404;
  return 'status' in failure && [403, 404, 405].includes(failure.status)
    ? failure.status
    : undefined;
}

/** Goes on with what a worker that died, or a browser that was closed, has left undone. */
export async function resumeRefreshes(): Promise<void> {
  const lists = await listsUnderWay();
  if (lists.length === 0) await clearRefreshAlarm();
  for (const { linkApp, attemptedAt } of lists) {
    // What has not ended by then ends each worker: it waits for its user to ask again.
    if (isRecent(attemptedAt, Date.now())) await refreshList({ linkApp, force: true });
    else await once(linkApp, () => giveUp(linkApp));
  }
}

async function giveUp(linkApp: string): Promise<Result<null, Failure>> {
  const { database } = await openStores();
  const sync = await ListSync.begin(database, linkApp, Date.now(), tell);
  const ended = await end(sync, failed({ kind: 'interrupted' }));
  await stopWaking(linkApp);
  return ended;
}

async function listsUnderWay(): Promise<ListState[]> {
  const { reader } = await openStores();
  return (await reader.lists()).filter(({ state }) => state === 'refreshing');
}

/** This one has ended, even where the disk was too full to say so. */
async function stopWaking(ended: string): Promise<void> {
  const lists = await listsUnderWay();
  if (lists.every(({ linkApp }) => linkApp === ended)) await clearRefreshAlarm();
}
