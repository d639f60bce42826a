import type { LastAction } from '../companies/last-action.ts';
import type { Failure } from '../companies/outcome.ts';
import { finishAction } from './last-action.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/** What a press was for that came to nothing. */
type NotDone = Extract<LastAction['what'], `${string}Not${'Copied' | 'Opened' | 'Written'}`>;

interface Press {
  linkApp: string;
  id: string;
  /** The source that the link was to connect. */
  source?: string | null;
}

/** Finishes a press that came to nothing, by the name that the Company is known by here. */
export async function finishFailed(press: Press, what: NotDone, failure: Failure): Promise<void> {
  const { linkApp, id, source = null } = press;
  await finishAction({ linkApp, id, name: await knownName(linkApp, id), what, failure, source });
}

async function knownName(linkApp: string, id: string): Promise<string | null> {
  try {
    const { reader } = await openStores();
    return (await reader.company(linkApp, id))?.name ?? null;
  } catch (error) {
    toFailure(error);
    return null;
  }
}
