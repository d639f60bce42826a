import type { Connection } from '../../link-api/company.ts';
import { isRetired } from '../retired.ts';
import { type HistoryEvent, isMade, isSent, type ObservedEvent } from './history-event.ts';

/** A Company as far as its history is about it. */
export interface Observed {
  name: string | null;
  linkPage: { enabled: boolean } | null;
  connections?: Connection[];
}

/** Ids and names of one event: a source may have thousands of accounts. */
const mostNamed = 20;

/**
 * What happened to a Company between two answers. `at`: when the API was asked the second time.
 * `events`: its history, which says what was there where the first answer has no connections.
 */
export function observedEvents(
  before: Observed,
  after: Observed,
  at: number,
  events: readonly HistoryEvent[] = [],
): ObservedEvent[] {
  return [
    ...nameEvents(before, after, at),
    ...pageEvents(before, after, at),
    ...connectionEvents(before, after, at, events),
  ];
}

function nameEvents(before: Observed, after: Observed, at: number): ObservedEvent[] {
  if (before.name === after.name) return [];
  const isPast = isRetired(after);
  if (isPast !== isRetired(before)) return [{ kind: isPast ? 'retired' : 'restored', at }];
  return [{ kind: 'renamed', at, from: before.name, to: after.name }];
}

function pageEvents(before: Observed, after: Observed, at: number): ObservedEvent[] {
  if (!before.linkPage || !after.linkPage) return [];
  const { enabled } = after.linkPage;
  return before.linkPage.enabled === enabled ? [] : [{ kind: enabled ? 'pageOn' : 'pageOff', at }];
}

function connectionEvents(
  before: Observed,
  { connections: after }: Observed,
  at: number,
  events: readonly HistoryEvent[],
): ObservedEvent[] {
  if (!after) return [];
  const known = before.connections ?? unknownBefore(after, events);
  const olds = byId(known);
  const news = byId(after);
  const come = after.filter(({ id }) => !olds.has(id));
  const left = known.filter(({ id }) => !news.has(id));
  return [
    ...left.map((one): ObservedEvent => ({ kind: 'disconnected', at, ...identified(one) })),
    ...come.map((one): ObservedEvent => ({ kind: 'connected', at, ...identified(one) })),
    ...after.flatMap((one) => accountEvents(olds.get(one.id), one, at)),
  ];
}

const byId = (connections: Connection[]) => new Map(connections.map((one) => [one.id, one]));

/**
 * The connections before the first answer that has them: all current ones, except those made after
 * the Company was created here or its link first copied. A source's credentials say since when it
 * exists; one without credentials counts as awaited.
 */
function unknownBefore(after: Connection[], events: readonly HistoryEvent[]): Connection[] {
  if (events.some(isMade)) return [];
  const sent = events.find(isSent);
  if (!sent) return after;
  return after.filter(({ credentials }) =>
    credentials.some(({ createdAt }) => Date.parse(createdAt ?? '') < sent.at),
  );
}

const sourceOf = ({ id, name }: Connection) => ({ id, name: name?.trim() ? name : id });

const identified = (connection: Connection) => ({
  source: sourceOf(connection),
  credentials: connection.credentials.slice(0, mostNamed).map(({ id }) => id),
});

function accountEvents(
  before: Connection | undefined,
  after: Connection,
  at: number,
): ObservedEvent[] {
  const olds = accountsOf(before);
  const news = accountsOf(after);
  const changed = [
    ...[...news].filter(([key, { isError }]) => (olds.get(key)?.isError ?? false) !== isError),
    ...reconnected(olds, news),
  ];
  return ([true, false] as const).flatMap((isError) => {
    const accounts = changed.filter(([, account]) => account.isError === isError);
    if (accounts.length === 0) return [];
    const names = accounts.slice(0, mostNamed).map(([, { id, name }]) => name ?? id);
    const kind = isError ? 'broke' : 'recovered';
    return [{ kind, at, source: sourceOf(after), accounts: names, count: accounts.length }];
  });
}

type Accounts = ReturnType<typeof accountsOf>;

/** Accounts that did not work, and that another credential in the place of theirs reaches now. */
const reconnected = (olds: Accounts, news: Accounts) =>
  [...olds].flatMap(([key, { id, isError }]) => {
    const others = [...news].filter(([, account]) => account.id === id);
    const works = others.length > 0 && others.every(([, account]) => !account.isError);
    return isError && !news.has(key) && works ? others.slice(0, 1) : [];
  });

/** An account by the credential that reaches it: another credential may reach it, and work. */
const accountsOf = (connection: Connection | undefined) =>
  new Map(
    connection?.credentials.flatMap((credential) =>
      credential.accounts.map((account) => [`${credential.id} ${account.id}`, account] as const),
    ),
  );
