import { copyText, expectCopy } from '../browser/clipboard.ts';
import { readLinksOfTab } from '../browser/read-links.ts';
import {
  addRecords,
  type CollectedRecord,
  type Collection,
  keptCollection,
  keptUntil,
  withoutRecords,
  withRecordsBack,
} from '../bulk/collection.ts';
import { tableText } from '../bulk/table-text.ts';
import { findRecord, toReference } from '../capture/found-record.ts';
import { isClient, type LinkedRecord, linkedRecords } from '../capture/linked-records.ts';
import { readSitePattern, type SitePattern } from '../capture/site-pattern.ts';
import type { SiteRule } from '../capture/site-rule.ts';
import { sitesAt } from '../capture/sites-at.ts';
import { companyOfRecord } from '../companies/company-of-record.ts';
import type { Failure } from '../companies/outcome.ts';
import { shownName } from '../companies/shown-name.ts';
import { recordTitle } from '../i18n/record-title.ts';
import { translate } from '../i18n/translate.ts';
import type { CollectedRow } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { collectedCountItem, collectionItem, linkAppsItem } from '../storage.ts';
import type { Handlers } from './answer-requests.ts';
import { recordSettings } from './record-at.ts';
import { openStores } from './stores.ts';

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

  /** The records that were collected, each with the Company that it has, as far as the directory knows. */
  async listCollected({ linkApp }) {
    const [{ records, settings }, { reader }] = await Promise.all([collected(), openStores()]);
    const rows = records.map(async ({ from, name }): Promise<CollectedRow> => {
      const record = findRecord(from.address, settings);
      const company = await companyOfRecord(reader, linkApp, record?.ids ?? [from.record]);
      return {
        record: from.record,
        title: recordTitle(from),
        isClient: isClient(from),
        name,
        companyId: record?.companyId ?? from.record,
        company: company && shownName(company),
      };
    });
    return success(await Promise.all(rows));
  },

  takeOutCollected: ({ records }) => change((collection) => withoutRecords(collection, records)),

  /** Puts records back that were taken out. */
  putBackCollected: ({ taken }) =>
    change((collection) => ({ collection: withRecordsBack(collection, taken), outcome: null })),

  /** Puts the collected records on the clipboard as a table, for a spreadsheet. */
  async copyCollected({ gestureAt }) {
    expectCopy(gestureAt);
    const { records, settings } = await collected();
    const rows = records.map(({ from, recordId, name }) => {
      const companyId = findRecord(from.address, settings)?.companyId ?? from.record;
      return [name, recordTitle(from), recordId, companyId, from.address];
    });
    return success(await copyText(tableText([heads(), ...rows]), gestureAt));
  },
} satisfies Partial<Handlers>;

const heads = (): string[] => [
  translate('name'),
  translate('collect_head_record'),
  translate('collect_head_record_id'),
  translate('company_id'),
  translate('collect_head_address'),
];

async function collected() {
  const [collection, settings] = await Promise.all([collectionItem.read(), recordSettings()]);
  return { records: keptCollection(collection, Date.now()).records, settings };
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
