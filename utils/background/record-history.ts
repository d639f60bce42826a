import type { MadeEvent, SentEvent } from '../companies/history/history-event.ts';
import { clientsChanged } from './clients-changed.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/**
 * Adds to the histories of Companies, by their keys, what was just done with them.
 * The same press is noted once. A store that cannot be written costs the note, and not what was done.
 */
export async function recordHistory(
  linkApp: string,
  keys: string[],
  event: SentEvent | MadeEvent,
): Promise<void> {
  try {
    const { directory } = await openStores();
    const added = await directory.addToHistories(linkApp, keys, event);
    if (added.length > 0) await clientsChanged();
  } catch (error) {
    toFailure(error);
  }
}
