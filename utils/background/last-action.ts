import type { LastAction } from '../companies/last-action.ts';
import type { Answers, Request } from '../messages.ts';
import { success } from '../result.ts';
import { lastActionItem, linkAppsItem } from '../storage.ts';
import { labelOfReplaced } from './is-ended.ts';
import { toFailure } from './to-failure.ts';

const nothing = {
  copy: null,
  open: null,
  keptFrom: null,
  expiresAt: null,
  source: null,
  settledBy: null,
  undo: null,
  failure: null,
};

const ended = { kind: 'endedLinkApp' } as const;

/** One change at a time: what was just seen must not be written over what was done meanwhile. */
export async function whileNoActionFinishes(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('last action', work);
}

/**
 * Keeps what was done, until it is seen: the popup may be closed by now. There is none of a Link APP
 * that was removed meanwhile; where its token was replaced by another's, that is told along with it. A storage that cannot be written costs the first line of the popup, and
 * not the answer itself.
 */
export async function finishAction(
  lastAction: Pick<LastAction, 'linkApp' | 'id' | 'name' | 'what'> & Partial<LastAction>,
): Promise<void> {
  try {
    await whileNoActionFinishes(async () => {
      const linkApps = await linkAppsItem.read();
      const linkApp = linkApps.find(({ id }) => id === lastAction.linkApp);
      const label = linkApp?.label ?? (await labelOfReplaced(lastAction.linkApp));
      if (label === undefined) return;
      const written = { ...nothing, label, at: Date.now(), seen: false, ...lastAction };
      const { failure } = written;
      await lastActionItem.write(linkApp ? written : { ...written, failure: failure ?? ended });
    });
  } catch (error) {
    toFailure(error);
  }
}

/** The last action of that time was seen; a newer one was not. */
export async function seeLastAction({
  at,
}: Request<'seeLastAction'>): Promise<Answers['seeLastAction']> {
  await whileNoActionFinishes(async () => {
    const lastAction = await lastActionItem.read();
    if (lastAction?.at === at) await lastActionItem.write({ ...lastAction, seen: true });
  });
  return success(null);
}
