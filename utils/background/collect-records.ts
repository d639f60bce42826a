import { readLinksOfTab } from '../browser/read-links.ts';
import {
  type Added,
  addRecords,
  type CollectedRecord,
  type Collection,
  keptCollection,
  keptUntil,
  type TakenOut,
  withoutRecords,
  withRecordsBack,
} from '../bulk/collection.ts';
import { toReference } from '../capture/found-record.ts';
import { type LinkedRecord, linkedRecords } from '../capture/linked-records.ts';
import { readSitePattern, type SitePattern } from '../capture/site-pattern.ts';
import type { SiteRule } from '../capture/site-rule.ts';
import { sitesAt } from '../capture/sites-at.ts';
import type { Failure } from '../companies/outcome.ts';
import type { CollectFailure, Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { collectedCountItem, collectionItem, linkAppsItem } from '../storage.ts';
import { recordSettings } from './record-at.ts';
import { toFailure } from './to-failure.ts';

/** Adds the records that a page links to to those that were collected before. Nothing is created. */
export async function collectRecords({
  tabId,
  address,
}: Request<'collectRecords'>): Promise<Result<Added, CollectFailure>> {
  const { rules } = await recordSettings();
  const question = { listLinks: listLinksAt(address), sitePatterns: patternsOf(rules) };
  const reading = await readLinksOfTab(tabId, question);
  if (!reading.ok) return reading;
  const found = linkedRecords(reading.value, address, rules).map(toCollected);
  return await change((collection) => addRecords(collection, found, Date.now()));
}

export async function takeOutCollected({
  records,
}: Request<'takeOutCollected'>): Promise<Result<TakenOut[], Failure>> {
  return await change((collection) => withoutRecords(collection, records));
}

/** Puts records back that were taken out. */
export async function putBackCollected({
  taken,
}: Request<'putBackCollected'>): Promise<Result<null, Failure>> {
  return await change((collection) => ({
    collection: withRecordsBack(collection, taken),
    outcome: null,
  }));
}

function listLinksAt(address: string) {
  const url = URL.parse(address);
  const systems = new Set(url ? sitesAt(url).map(({ system }) => system) : []);
  return [...systems].flatMap(({ page }) => page.listLinks ?? []);
}

const patternsOf = (rules: readonly SiteRule[]): SitePattern[] =>
  rules.flatMap(({ pattern }) => {
    const read = readSitePattern(pattern);
    return read.ok ? [read.value] : [];
  });

const toCollected = ({ record, name, address }: LinkedRecord): CollectedRecord => ({
  from: toReference(record, address),
  recordId: record.recordId,
  name,
});

/** Held while what was collected is changed, or erased. */
export const collectionLock = 'collection';

/** One change after the other, whichever window it comes from; none once everything was erased. */
async function change<Outcome>(
  work: (collection: Collection) => { collection: Collection; outcome: Outcome },
): Promise<Result<Outcome, Failure>> {
  try {
    return await navigator.locks.request(
      collectionLock,
      async (): Promise<Result<Outcome, Failure>> => {
        if ((await linkAppsItem.read()).length === 0) return failed({ kind: 'noToken' });
        const kept = keptCollection(await collectionItem.read(), Date.now());
        const { collection, outcome } = work(kept);
        await collectionItem.write(collection);
        const count = collection.records.length;
        await collectedCountItem.write({ count, until: keptUntil(collection) });
        return success(outcome);
      },
    );
  } catch (error) {
    return failed(toFailure(error));
  }
}
