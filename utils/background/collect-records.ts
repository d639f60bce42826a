import { readLinksOfTab } from '../browser/read-tab.ts';
import {
  addRecords,
  type CollectedRecord,
  type Collection,
  keptCollection,
  keptUntil,
} from '../bulk/collection.ts';
import { toReference } from '../capture/found-record.ts';
import { type LinkedRecord, linkedRecords } from '../capture/linked-records.ts';
import { readSitePattern, type SitePattern } from '../capture/site-pattern.ts';
import type { SiteRule } from '../capture/site-rule.ts';
import { sitesAt } from '../capture/sites-at.ts';
import type { Failure } from '../companies/outcome.ts';
import { failed, type Result, success } from '../result.ts';
import { collectedCountItem, collectionItem, linkAppsItem } from '../storage.ts';
import type { Handlers } from './answer-requests.ts';
import { recordSettings } from './record-at.ts';

export const collecting = {
  /** Adds the records that a page links to to those that were collected before. Nothing is created. */
  async collectRecords({ tabId, address }) {
    const { rules } = await recordSettings();
    const question = { listLinks: listLinksAt(address), sitePatterns: patternsOf(rules) };
    const reading = await readLinksOfTab(tabId, question);
    if (!reading.ok) return reading;
    const found = linkedRecords(reading.value, address, rules).map(toCollected);
    return await change((collection) => addRecords(collection, found, Date.now()));
  },
} satisfies Partial<Handlers>;

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
}
