import { clearNewsAlarm, setNewsAlarm } from '../browser/alarms.ts';
import { isAddressable } from '../companies/company-id.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import { type ListState, lacksConnections } from '../companies/list-state.ts';
import type { Failure } from '../companies/outcome.ts';
import { success } from '../result.ts';
import { type AskedAlone, askedAloneItem, connectionNewsItem, linkAppsItem } from '../storage.ts';
import type { Handlers } from './answer-requests.ts';
import { readingCompanies } from './read-company.ts';
import { refreshList } from './refresh-list.ts';
import { showNews } from './show-news.ts';
import { openStores } from './stores.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Each question for a Company mints a token of it. */
const mostAnHour = 10;

/**
 * Sets the alarm as it is wanted: while clients are waited for and their user wants to hear of them, and
 * else none.
 */
export async function planFollowing(): Promise<void> {
  const { everyMinutes } = await connectionNewsItem.read();
  if (everyMinutes === 0 || !(await isSomebodyWaitedFor())) await clearNewsAlarm();
  else await setNewsAlarm(everyMinutes);
}

export const following = {
  /** What was found while nobody wanted to hear of it is no news. */
  async setConnectionNews({ everyMinutes }) {
    const before = await connectionNewsItem.read();
    if (before.everyMinutes === 0) await forgetNews();
    await connectionNewsItem.write({ everyMinutes, wasOffered: true });
    await Promise.all([planFollowing(), showNews()]);
    return success(null);
  },
} satisfies Partial<Handlers>;

async function forgetNews(): Promise<void> {
  const { reader, directory } = await openStores();
  const linkApps = new Set((await reader.news()).map(({ linkApp }) => linkApp));
  for (const linkApp of linkApps) await directory.seeNews(linkApp);
}

async function isSomebodyWaitedFor(): Promise<boolean> {
  const { reader } = await openStores();
  for (const { id } of await linkAppsItem.read()) {
    if (await reader.isAnyWaiting(id)) return true;
  }
  return false;
}

/**
 * Looks for what the clients that are waited for have connected. Called by the alarm; once at a time, for
 * the limits of what is asked are kept by one.
 */
export async function followClients(): Promise<void> {
  await navigator.locks.request('follow clients', { ifAvailable: true }, async (lock) => {
    if (lock) await lookForNews();
  });
}

async function lookForNews(): Promise<void> {
  // What a worker that died has found and not told.
  await showNews();
  const { everyMinutes } = await connectionNewsItem.read();
  const linkApps = everyMinutes === 0 ? [] : await linkAppsItem.read();
  for (const { id } of linkApps) await followClientsOf(id);
  await planFollowing();
}

async function followClientsOf(linkApp: string): Promise<void> {
  const { reader } = await openStores();
  if (!(await reader.isAnyWaiting(linkApp))) return;
  const list = await reader.list(linkApp);
  if (list?.state !== 'unavailable' && isDue(list)) {
    await refreshList({ linkApp, force: true });
  }
  if (lacksConnections(await reader.list(linkApp))) {
    await askOneByOne(linkApp, await reader.waiting(linkApp));
  }
}

/** A list that is younger is not asked for: its user has just looked. */
const freshTime = 5 * minute;

/** A day, for what its user has to mend. */
const refusedTime = 24 * hour;

/** Whether the list is old enough to be asked for, and the API does not ask for patience. */
function isDue(list: ListState | null, now = Date.now()): boolean {
  if (!list) return true;
  const age = Math.abs(now - list.attemptedAt);
  const { failure } = list;
  if (failure && needsUser(failure)) return age >= refusedTime;
  if (failure && 'retryAt' in failure && (failure.retryAt ?? 0) > now) return false;
  return age >= freshTime;
}

const needsUser = ({ kind }: Failure): boolean =>
  ['unauthorized', 'forbidden', 'noToken', 'hostAccessWithheld'].includes(kind);

/**
 * Where no list says who has connected, the API is asked for those that are waited for: whom it was
 * asked for longest ago first, and no more than so many an hour, whatever becomes of the questions.
 */
async function askOneByOne(linkApp: string, waiting: KnownCompany[]): Promise<void> {
  const { asked: before, pausedUntil = 0 } = (await askedAloneItem.read())[linkApp] ?? {
    asked: {},
  };
  const now = Date.now();
  // One that lies further ahead says that the clock was set back.
  if (pausedUntil > now && pausedUntil <= now + longestPause) return;
  const askedAt = ({ key }: KnownCompany): number => before[key] ?? 0;
  const recent = Object.values(before).filter((time) => Math.abs(now - time) < hour).length;
  const next = waiting
    .filter(({ id }) => isAddressable(id))
    .toSorted((one, other) => askedAt(one) - askedAt(other))
    .slice(0, Math.max(0, mostAnHour - recent));
  const isOfUse = ([key, time]: [string, number]) =>
    Math.abs(now - time) < hour || waiting.some((one) => one.key === key);
  const asked = Object.fromEntries(Object.entries(before).filter(isOfUse));
  for (const { key, id } of next) {
    // Before it is asked: a worker that dies has asked.
    asked[key] = Date.now();
    await writeAsked(linkApp, { asked });
    const answer = await readingCompanies.addCompany({ linkApp, id });
    if (answer.ok || !endsAsking(answer.error)) continue;
    await writeAsked(linkApp, { asked, pausedUntil: pauseAfter(answer.error) });
    break;
  }
  await showNews();
}

const writeAsked = (linkApp: string, asked: AskedAlone[string]): Promise<void> =>
  changeAsked((all) => ({ ...all, [linkApp]: asked }));

async function changeAsked(changed: (all: AskedAlone) => AskedAlone): Promise<void> {
  await navigator.locks.request('asked alone', async () => {
    await askedAloneItem.write(changed(await askedAloneItem.read()));
  });
}

/**
 * Whom it was asked for in a Link APP that ends is forgotten, or counts for the one that its Companies
 * move to; what its token was refused does not.
 */
export const endAskedOf = (linkApp: string, movesTo: string | undefined): Promise<void> =>
  changeAsked(({ [linkApp]: ended, ...others }) =>
    ended && movesTo !== undefined ? { ...others, [movesTo]: { asked: ended.asked } } : others,
  );

/** The API asks for patience, or would answer the next question in the same way. */
const endsAsking = (failure: Failure): boolean =>
  failure.kind === 'rateLimited' || failure.kind === 'server' || needsUser(failure);

const longestPause = 24 * hour;

/** As long as the API asks for; an hour for what its user has to mend, who may have done so by then. */
function pauseAfter(failure: Failure): number {
  if (needsUser(failure)) return Date.now() + hour;
  const retryAt = ('retryAt' in failure && failure.retryAt) || 0;
  return Math.min(retryAt, Date.now() + longestPause);
}
