import { type Done, endOf, type LastAction, type What } from '../actions.ts';
import { companyKey } from '../companies/company-id.ts';
import type { SentEvent } from '../companies/history/history-event.ts';
import type { Failure } from '../companies/outcome.ts';
import type { Company } from '../link-api/company.ts';
import { type Result, success } from '../result.ts';
import { lastActionItem, linkAppsItem } from '../storage.ts';
import type { Handlers } from './answer-requests.ts';
import { labelOfReplaced } from './is-ended.ts';
import { recordHistory } from './record-history.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/** What was done, by the name of its end; what is not said of it is null. */
export type Finished = Pick<LastAction, 'linkApp' | 'id' | 'name' | 'what'> & Partial<LastAction>;

const nothing = {
  copy: null,
  open: null,
  fetchedAt: null,
  expiresAt: null,
  source: null,
  settleDeadline: null,
  undo: null,
  failure: null,
};

const ended = { kind: 'endedLinkApp' } as const;

/** One change at a time: what was just seen must not be written over what was done meanwhile. */
export async function whileNoActionFinishes<Value>(work: () => Promise<Value>): Promise<Value> {
  return await navigator.locks.request('last action', work);
}

/**
 * The one place that every finished action passes: it goes into the history of its Company, is kept
 * until it is seen, for the popup may be closed by now, and is given to answer who did it. Null where
 * its Link APP was removed meanwhile, and of a run, which tells of its rows itself. Where the token of
 * the Link APP was replaced by another's, that is told along with it. A storage that cannot be written
 * costs what is kept, and not the answer.
 */
export async function finishAction(
  finished: Finished,
  { isOfRun = false } = {},
): Promise<LastAction | null> {
  await noteInHistory(finished);
  if (isOfRun) return null;
  try {
    return await whileNoActionFinishes(async () => {
      const lastAction = await labelled(finished);
      if (lastAction) await lastActionItem.write(lastAction).catch(toFailure);
      return lastAction;
    });
  } catch (error) {
    toFailure(error);
    return null;
  }
}

/** What a user pressed for on a Company. */
type Press = Pick<LastAction, 'linkApp' | 'id'> & Partial<LastAction>;

/** Ends a press on a Company: does what it is for with what was read, or says why that came to nothing. */
export async function finishPress<Read extends { company: Company }>(
  press: Press,
  read: Result<Read, Failure>,
  notDone: What,
  work: (read: Read) => Promise<Pick<LastAction, 'what'> & Partial<LastAction>>,
): Promise<Result<Done, Failure>> {
  if (!read.ok) {
    const failed = { ...press, what: notDone, failure: read.error };
    const lastAction = await finishAction({ ...failed, name: await knownName(press) });
    return lastAction ? success({ lastAction }) : read;
  }
  const { id, name } = read.value.company;
  const done = { ...press, id, name, ...(await work(read.value)) };
  return success({ lastAction: await finishAction(done) });
}

/** The name that a Company is known by here. */
async function knownName({ linkApp, id }: Press): Promise<string | null> {
  try {
    const { reader } = await openStores();
    return (await reader.company(linkApp, id))?.name ?? null;
  } catch (error) {
    toFailure(error);
    return null;
  }
}

async function labelled(finished: Finished): Promise<LastAction | null> {
  const linkApp = (await linkAppsItem.read()).find(({ id }) => id === finished.linkApp);
  const label = linkApp?.label ?? (await labelOfReplaced(finished.linkApp));
  if (label === undefined) return null;
  const lastAction = { ...nothing, label, at: Date.now(), seen: false, ...finished };
  return linkApp ? lastAction : { ...lastAction, failure: lastAction.failure ?? ended };
}

/** That its Company was made, and how a link went out to the client. */
async function noteInHistory(finished: Finished): Promise<void> {
  const { linkApp, id, gestureAt: at = Date.now() } = finished;
  const { made } = endOf(finished);
  const sent = sentAs(finished);
  const keys = [companyKey(id)];
  if (made) await recordHistory(linkApp, keys, { kind: made, at });
  if (sent) await recordHistory(linkApp, keys, { ...sent, at });
}

function sentAs(finished: Finished): Omit<SentEvent, 'at'> | undefined {
  const { copy, open, source, template } = finished;
  const { copied, written } = endOf(finished);
  const alone = copy === 'copied' ? copied : undefined;
  const kind = open === 'opened' && written ? written : alone;
  if (!kind) return undefined;
  const inMessage = template && kind === 'linkCopied' ? 'messageCopied' : kind;
  return {
    kind: template?.isReminder ? 'reminded' : inMessage,
    ...(source && { source }),
    ...(template && { template: template.name }),
  };
}

export const lastActionHandlers = {
  /** The last action of that time was seen; a newer one was not. */
  async seeLastAction({ at }) {
    await whileNoActionFinishes(async () => {
      const lastAction = await lastActionItem.read();
      if (lastAction?.at === at) await lastActionItem.write({ ...lastAction, seen: true });
    });
    return success(null);
  },
} satisfies Partial<Handlers>;
