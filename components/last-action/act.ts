import type { ActionName, Done, LastAction } from '../../utils/actions.ts';
import { ask } from '../../utils/ask.ts';
import type { Answers, Request } from '../../utils/messages.ts';
import type { Result } from '../../utils/result.ts';

const listeners = new Set<(done: LastAction) => void>();

/** Calls back with what this page has done; returns the way to stop. */
export function watchDone(listener: (done: LastAction) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Asks for an action; what was done stands in the last line of the page, whichever view asked. */
export async function act<Name extends ActionName>(
  name: Name,
  request: Request<Name>,
): Promise<Answers[Name]> {
  const answer = await ask(name, request);
  const done: Result<Done | null, unknown> = answer;
  const lastAction = done.ok && done.value?.lastAction;
  if (lastAction) for (const listener of listeners) listener(lastAction);
  return answer;
}
