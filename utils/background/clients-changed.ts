import { toFailure } from './to-failure.ts';

type Reaction = () => Promise<void>;
const reactions: Reaction[] = [];

/** Has this done whenever a link was sent, or a list read: set where the background begins. */
export function onClientsChanged(...added: Reaction[]): void {
  reactions.push(...added);
}

/**
 * A link was sent, or the list was read: news may be there, and clients to be waited for. What cannot be
 * read or written then does not undo what was done; the next change makes it good.
 */
export async function clientsChanged(): Promise<void> {
  await Promise.all(reactions.map((react) => react().catch(toFailure)));
}
