import { type HistoryEvent, isMade } from './history-event.ts';

/** A Company keeps this many events. After that the oldest are dropped, except the one that made it. */
export const mostEvents = 200;

/**
 * Two parts of a Company's history as one, oldest first: each thing once, whichever window, sync or
 * computer noted it. Of what was seen twice the first time counts.
 */
export function joinHistory(
  one: readonly HistoryEvent[],
  other: readonly HistoryEvent[],
): HistoryEvent[] {
  const all = new Map<string, HistoryEvent>();
  for (const event of [...one, ...other]) {
    const identity = identityOf(event);
    // What was done here comes back with a file that was written here.
    if (!all.has(identity) || !('elsewhere' in event)) all.set(identity, event);
  }
  const sorted = [...all.entries()].toSorted(byTime).map(([, event]) => event);
  return bounded(withoutRepeats(sorted));
}

type Entry = [identity: string, event: HistoryEvent];

const rankOf = (event: HistoryEvent): number =>
  isMade(event) ? 0 : event.kind === 'broke' ? 2 : 1;

/** What happened at once has an order, too: both computers must come to the same. */
const byTime = ([id, event]: Entry, [otherId, other]: Entry): number =>
  event.at - other.at ||
  rankOf(event) - rankOf(other) ||
  (id < otherId ? -1 : Number(id > otherId));

const identityOf = (event: HistoryEvent): string => {
  const { kind, at, ...rest } = event;
  const facts = Object.entries(rest).filter(([name]) => name !== 'elsewhere');
  return JSON.stringify([at, kind, ...facts.sort().flat()]);
};

/** Leaves out what only says again what the event before it on the same thing has said. */
function withoutRepeats(events: HistoryEvent[]): HistoryEvent[] {
  const said = new Map<string, string>();
  return events.filter((event) => {
    const state = stateAfter(event);
    if (!state) return true;
    const [thing, value] = state;
    if (said.get(thing) === value) return false;
    said.set(thing, value);
    return true;
  });
}

/** The thing an event is about, and its state afterwards. Sending a link has no state: each time counts. */
function stateAfter(event: HistoryEvent): [thing: string, value: string] | undefined {
  switch (event.kind) {
    case 'created':
    case 'found':
      return ['made', 'made'];
    case 'pageOn':
    case 'pageOff':
      return ['page', event.kind];
    case 'retired':
    case 'restored':
      return ['retired', event.kind];
    case 'renamed':
      return ['name', JSON.stringify(event.to)];
    case 'connected':
    case 'disconnected':
      return [`source ${event.source.id}`, event.kind];
    case 'broke':
    case 'recovered':
      return [
        `accounts ${event.source.id}`,
        JSON.stringify([event.kind, event.count, event.accounts]),
      ];
    default:
      return undefined;
  }
}

function bounded(events: HistoryEvent[]): HistoryEvent[] {
  if (events.length <= mostEvents) return events;
  const made = events.filter(isMade);
  const others = events.filter((event) => !isMade(event));
  return [...made, ...others.slice(made.length - mostEvents)];
}
