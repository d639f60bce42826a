import type { Done } from '../actions.ts';
import type { ChosenName } from '../capture/choose-name.ts';
import { areNamesListed } from '../companies/list-state.ts';
import type { Company } from '../link-api/company.ts';
import { settingsItem } from '../storage.ts';
import { create } from './create.ts';
import { linkApiOf } from './link-api-of.ts';
import { ifNotLinked, keepRecordLink } from './link-record.ts';
import type { MenuSubject } from './menu-subject.ts';
import { pauseCreate } from './pause-create.ts';
import { awaitList, isListFresh } from './refresh-list.ts';
import { openStores } from './stores.ts';

export type AtOnce =
  /** Something about it is not certain, or not settled: the form shows what. */
  | { kind: 'review' }
  | { kind: 'cancelled' }
  /** `lastAction` tells how; null where its Link APP was removed meanwhile. */
  | Done<{ kind: 'ended' }>
  /** This record's own Company was there before. */
  | { kind: 'existed'; company: Company };

/** What a create at once needs to know of its Link APP. */
export function prepareCreate(linkApp: string) {
  const asking = linkApiOf(linkApp);
  const knowing = Promise.all([settingsItem.read(), isListFresh(linkApp)]);
  for (const one of [asking, knowing]) one.catch(() => undefined);
  return { asking, knowing };
}

/**
 * Creates the Company of a record without a review, where everything about it is certain: the
 * record, its name, its Link APP, and that no Company is likely to be the same client, as far as a list
 * tells. A first list is waited for. `prepared`: where that has begun for this Link APP.
 */
export async function createAtOnce(
  { record, linkApp, isSettled }: MenuSubject,
  naming: Promise<ChosenName | null> | ChosenName | null,
  gestureAt: number,
  prepared?: ReturnType<typeof prepareCreate>,
): Promise<AtOnce> {
  const certainName = Promise.resolve(naming).then(
    (name) => (name?.isCertain ? name.name : null),
    () => null,
  );
  if (!record?.certain || !linkApp || !isSettled) return { kind: 'review' };
  const { asking, knowing } = prepared ?? prepareCreate(linkApp.id);
  const [{ pageEnabled }, isFresh] = await knowing;
  if (!pageEnabled || (!isFresh && (await certainName) === null)) return { kind: 'review' };
  const listed = isFresh ? 'listed' : await waitForList(linkApp.id, gestureAt);
  if (listed !== 'listed') return { kind: listed };
  const request = {
    linkApp: linkApp.id,
    id: record.companyId,
    name: null,
    pageEnabled,
    afterwards: 'copy' as const,
    seen: { companies: [], unsettled: [] },
    from: record.from,
    gestureAt,
  };
  // The record is asked for while its page is read. A token may have ended while a list was waited for.
  const answer = await create(request, { naming: certainName, ...(isFresh && { asking }) });
  if (answer.kind === 'likelyMatches') return { kind: 'review' };
  const { outcome, lastAction } = answer;
  // A row of a run that is not settled stands in the way: the form tells of it, as nothing else does.
  if (!lastAction && outcome.kind === 'unknown' && outcome.failure?.kind !== 'endedLinkApp') {
    return { kind: 'review' };
  }
  if (outcome.kind !== 'existed' || outcome.retired) return { kind: 'ended', lastAction };
  await keepRecordLink(linkApp.id, outcome.company.id, record.from, ifNotLinked);
  return { kind: 'existed', company: outcome.company };
}

/** With the create itself this is less than the five seconds for which the clipboard takes a link. */
const longestListWait = 3000;

async function waitForList(
  linkApp: string,
  gestureAt: number,
): Promise<'listed' | 'review' | 'cancelled'> {
  const wait = { reason: 'list', until: awaitList(linkApp) } as const;
  if (!(await pauseCreate(gestureAt, longestListWait, wait))) return 'cancelled';
  const { reader } = await openStores();
  return areNamesListed(await reader.list(linkApp)) ? 'listed' : 'review';
}
