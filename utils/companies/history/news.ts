import type { HistoryEvent, ObservedEvent } from './history-event.ts';

/** The events of a Company's history that are news to its user. */
export type NewsEvent = Extract<ObservedEvent, { kind: 'connected' | 'broke' }>;

/** What was found of one Company, and its user has not seen yet. Holds no link and no token. */
export interface News {
  linkApp: string;
  /** `companyKey` of the Company's id. */
  key: string;
  /** Oldest first. */
  events: NewsEvent[];
  /** How many of the events a notification of the system has shown, or was not to show. */
  notified: number;
}

/** So many are kept of one Company. */
const mostEvents = 20;

/**
 * Those of the events that are news: a source that is connected for the first time, or accounts that
 * broke. `history` is what was known before. A source that the API left out for a while is none.
 */
export const newsAmong = (
  events: readonly ObservedEvent[],
  history: readonly HistoryEvent[],
): NewsEvent[] =>
  events.filter(
    (event): event is NewsEvent =>
      event.kind === 'broke' || (event.kind === 'connected' && !isBack(event, history)),
  );

/** Whether a source is connected as it was before: the API left it out for a while. */
export const isBack = (
  { source, credentials }: Extract<ObservedEvent, { kind: 'connected' }>,
  history: readonly HistoryEvent[],
): boolean =>
  history.some(
    (event) =>
      event.kind === 'disconnected' &&
      event.source.id === source.id &&
      credentials.every((id) => event.credentials.includes(id)),
  );

/** What there is to see of a Company with what was just found. */
export function addNews(before: News | undefined, found: Omit<News, 'notified'>): News {
  const events = [...(before?.events ?? []), ...found.events];
  const dropped = Math.max(0, events.length - mostEvents);
  const notified = Math.max(0, (before?.notified ?? 0) - dropped);
  return { ...found, events: events.slice(dropped), notified };
}
