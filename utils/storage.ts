import * as v from 'valibot';
import { lastActionSchema } from './actions.ts';
import { defineStoredList, defineStoredRecord } from './browser/stored-entries.ts';
import { defineStoredItem, type Stored, type StoredItem } from './browser/stored-item.ts';
import { collectionSchema, emptyCollection } from './bulk/collection.ts';
import { idForms } from './capture/id-forms.ts';
import { draftSchema } from './companies/draft.ts';
import { editDraftSchema } from './companies/edit-draft.ts';
import { companyFilters } from './companies/list/company-filter.ts';
import { companyOrders } from './companies/list/company-order.ts';
import { recordReferenceSchema } from './companies/record-link.ts';
import { noSnapshot, snapshotSchema, takeSnapshot } from './companies/snapshot.ts';
import { linkAppSchema } from './link-apps/link-app.ts';

/** Written by the options page. */
export const settingsItem = defineStoredItem({
  key: 'settings',
  version: 1,
  schema: v.object({
    /** The connection page of a new Company, at first. */
    pageEnabled: v.boolean(),
    /** What Enter does in New Company. */
    enter: v.picklist(['copy', 'open', 'nothing']),
  }),
  fallback: { pageEnabled: true, enter: 'copy' },
});
export type Settings = Stored<typeof settingsItem>;

/** The templates that were used last, by their ids; written by the background, with `keepLastTemplates`. */
export const lastTemplatesItem = defineStoredItem({
  key: 'lastTemplates',
  version: 1,
  schema: v.object({
    /** Never the reminder, which has a button of its own. Null: none yet. */
    message: v.nullable(v.string()),
    /** With a link that connects one source. Null: the link went alone. */
    oneSource: v.nullable(v.string()),
  }),
  fallback: { message: null, oneSource: null },
});

/** Keeps what was used, beside what is used elsewhere. A full disk costs the next press its choice, and not this one. */
export const keepLastTemplates = (used: Partial<Stored<typeof lastTemplatesItem>>): Promise<void> =>
  navigator.locks
    .request('lastTemplates', async () => {
      const last = await lastTemplatesItem.read();
      const next = { ...last, ...used };
      if (JSON.stringify(next) !== JSON.stringify(last)) await lastTemplatesItem.write(next);
    })
    .catch(() => undefined);

/** **Tell me when a client connects**; written by the pages. */
export const connectionNewsItem = defineStoredItem({
  key: 'connectionNews',
  version: 1,
  schema: v.object({
    /** How often the background looks while a client is waited for; 0: never. */
    everyMinutes: v.picklist([0, 15, 30, 60]),
    /** Its user was asked once, after the first link was copied. */
    wasOffered: v.boolean(),
  }),
  fallback: { everyMinutes: 0, wasOffered: false },
});
export type ConnectionNews = Stored<typeof connectionNewsItem>;

/** Companies that were asked for one by one, by Link APP; written by the background. */
export const askedAloneItem = defineStoredItem({
  key: 'askedAlone',
  version: 2,
  schema: v.record(
    v.string(),
    v.object({
      /** When each Company was last asked for, by its key. */
      asked: v.record(v.string(), v.number()),
      /** Until when none is asked for. */
      pausedUntil: v.exactOptional(v.number()),
    }),
  ),
  // The first version had the times alone.
  migrations: {
    1: (old) =>
      Object.fromEntries(Object.entries(old ?? {}).map(([linkApp, asked]) => [linkApp, { asked }])),
  },
  fallback: {},
});
export type AskedAlone = Stored<typeof askedAloneItem>;

/**
 * The version before an update that brought something new, until its user has seen what; written by the
 * background, ended by the pages.
 */
export const updatedFromItem = defineStoredItem({
  key: 'updatedFrom',
  version: 1,
  schema: v.nullable(v.string()),
  fallback: null,
});

/** What the Company ids of records are made of; written by the options page. */
export const idFormItem = defineStoredItem({
  key: 'idForm',
  version: 1,
  schema: v.picklist(idForms),
  fallback: 'full',
});

/** Written by the background. */
export const linkAppsItem = defineStoredList({
  key: 'linkApps',
  version: 1,
  entry: linkAppSchema,
});

/** Whether its user has rules for sites: most have none, and the popup opens without what reads them. */
export const hasSiteRulesItem: Pick<StoredItem<boolean>, 'key' | 'receive'> = {
  key: 'siteRules',
  receive: (stored) => stored !== undefined,
};

/** What the popup draws first; written with `keepSnapshot`. */
export const snapshotItem = defineStoredItem({
  key: 'snapshot',
  version: 1,
  schema: snapshotSchema,
  fallback: noSnapshot,
  isDisposable: true,
});

/** Held while the snapshot is written: what is erased meanwhile must not come back by it. */
export const snapshotLock = 'snapshot';

/** Brings the snapshot to what the directory has now, and lets go of Link APPs that are no more. */
export const keepSnapshot = (directory: Parameters<typeof takeSnapshot>[0]): Promise<void> =>
  navigator.locks.request(snapshotLock, async () => {
    const linkApps = (await linkAppsItem.read()).map(({ id }) => id);
    const now = await takeSnapshot(directory, linkApps);
    const before = await snapshotItem.read();
    if (JSON.stringify(now) !== JSON.stringify(before)) await snapshotItem.write(now);
  });

/** The Link APP that the popup shows; written by the pages. Null: the first. */
export const chosenLinkAppItem = defineStoredItem({
  key: 'chosenLinkApp',
  version: 1,
  schema: v.nullable(v.string()),
  fallback: null,
});

/** By `draftKey`; written by the pages as the user types, ended by the background with its create. */
export const draftsItem = defineStoredRecord({
  key: 'drafts',
  version: 1,
  entry: draftSchema,
});

/** By `editDraftKey`; written by the pages as the user types. */
export const editDraftsItem = defineStoredRecord({
  key: 'editDrafts',
  version: 1,
  entry: editDraftSchema,
});

/** The Link APP of each CRM tenant, by `tenantKey`; bound by the background at the first create. */
export const tenantsItem = defineStoredRecord({
  key: 'tenants',
  version: 1,
  entry: v.string(),
});

/** Whether what was left for a page about to open is meant for this one: not a minute later. */
export const isJustLeft = ({ at }: { at: number }, now = Date.now()): boolean =>
  Math.abs(now - at) < 60_000;

const reviewSchema = v.union([
  /** The draft to show, by `draftKey`. */
  v.object({ draft: v.string(), at: v.number() }),
  /** The same, where nothing in it is worth keeping: the page itself says the name. */
  v.object({ form: draftSchema, at: v.number() }),
  /** The Company that a record has already, or that there is news of. */
  v.object({
    company: v.object({ linkApp: v.string(), id: v.string() }),
    from: v.exactOptional(recordReferenceSchema),
    at: v.number(),
  }),
]);
export type Review = v.InferOutput<typeof reviewSchema>;

/** What the menu leaves for the popup that it opens, and since when. */
export const reviewItem = defineStoredItem({
  key: 'review',
  version: 1,
  schema: v.nullable(reviewSchema),
  fallback: null,
});

/** How many records were collected, and until when these are kept; written with them. */
export const collectedCountItem = defineStoredItem({
  key: 'collectedCount',
  version: 1,
  schema: v.object({ count: v.number(), until: v.number() }),
  fallback: { count: 0, until: 0 },
});

/** Of which tab a popup wants the panel beside it to show the page, and since when; written by the popup. */
export const pageRequestItem = defineStoredItem({
  key: 'pageWish',
  version: 2,
  schema: v.nullable(v.object({ at: v.number(), tabId: v.number() })),
  fallback: null,
  // The first version did not tell the tab.
  migrations: { 1: () => null },
});

/** What a popup wants the panel beside it to search for, and since when; written by the popup. */
export const searchRequestItem = defineStoredItem({
  key: 'searchWish',
  version: 1,
  schema: v.nullable(
    v.object({
      at: v.number(),
      linkApp: v.string(),
      text: v.string(),
      /** The tab in front of the popup; null where the browser does not tell. */
      tabId: v.nullable(v.number()),
    }),
  ),
  fallback: null,
});
export type SearchRequest = NonNullable<Stored<typeof searchRequestItem>>;

const secondLastAction = v.looseObject({
  what: v.string(),
  keptFrom: v.nullable(v.number()),
  settledBy: v.nullable(v.number()),
});

/** Written by the background. Its key is what the first versions called it. */
export const lastActionItem = defineStoredItem({
  key: 'report',
  version: 3,
  schema: v.nullable(lastActionSchema),
  fallback: null,
  migrations: {
    // The first version did not tell what it was that failed.
    1: (old) => (v.is(v.object({ what: v.literal('failed') }), old) ? null : old),
    // The second had other names for two times, and knew an end that nothing comes to.
    2: (old) => {
      if (!v.is(secondLastAction, old) || old.what === 'notFound') return null;
      const { keptFrom, settledBy, ...others } = old;
      return {
        ...{ source: null, undo: null, fetchedAt: keptFrom, settleDeadline: settledBy },
        ...others,
      };
    },
  },
});

/**
 * How the side panel was left; written by the panel, with `keepPanelState`. Apart from the other
 * settings, which the popup reads.
 */
export const panelItem = defineStoredItem({
  key: 'panel',
  version: 2,
  schema: v.object({
    tab: v.picklist(['page', 'companies']),
    filter: v.picklist(companyFilters),
    order: v.picklist(companyOrders),
  }),
  fallback: { tab: 'companies', filter: 'all', order: 'name' },
  // The first version called the filter for missing Companies by another name.
  migrations: {
    1: (old) =>
      v.is(v.looseObject({ filter: v.literal('gone') }), old) ? { ...old, filter: 'missing' } : old,
  },
});
export type PanelState = Stored<typeof panelItem>;

/** Keeps what was chosen, beside what was chosen in the panel of another window. */
export const keepPanelState = (chosen: Partial<PanelState>): Promise<void> =>
  navigator.locks.request('panel', async () =>
    panelItem.write({ ...(await panelItem.read()), ...chosen }),
  );

const pageLeftSchema = v.object({ at: v.number(), tabId: v.number(), address: v.string() });
/** The page of a tab that is left for another page of ours, and since when. */
export type PageLeft = v.InferOutput<typeof pageLeftSchema>;

/** Whose page's records are to be collected, and since when: left by the background for the page that does it. */
export const collectRequestItem = defineStoredItem({
  key: 'collectRequest',
  version: 1,
  schema: v.nullable(pageLeftSchema),
  fallback: null,
});

/**
 * What the popup leaves for the options that it opens: the page that a rule is to be written for.
 * Apart from the other settings, for the popup opens without it.
 */
export const pageForRuleItem = defineStoredItem({
  key: 'pageForRule',
  version: 1,
  schema: v.nullable(pageLeftSchema),
  fallback: null,
});

const endingSchema = v.object({
  /** The id of the Link APP that ends. */
  linkApp: v.string(),
  /** What it was called, where its token was replaced: what comes back late is told by that. */
  label: v.exactOptional(v.string()),
  /** The id of the Link APP that takes its place, where its token was replaced. */
  replacedBy: v.exactOptional(v.string()),
  /** The same, where what is kept goes there; absent: it is forgotten. */
  movesTo: v.exactOptional(v.string()),
});
export type Ending = v.InferOutput<typeof endingSchema>;

/**
 * The Link APPs that are being forgotten: stored before that begins, so that a worker that dies in the
 * middle of it is followed by one that ends it.
 */
export const forgettingItem = defineStoredList({
  key: 'forgetting',
  version: 2,
  entry: endingSchema,
  // The first version had their ids alone.
  migrations: { 1: (old) => Array.isArray(old) && old.map((linkApp) => ({ linkApp })) },
});

/** The forms that all record links are known to have; written by the background. */
export const recordFormsItem = defineStoredItem({
  key: 'recordForms',
  version: 1,
  schema: v.number(),
  fallback: 0,
});

/**
 * The site rules that the record links follow, as text; written by the background. A worker that dies on
 * the way from one rule to the next is found out by that.
 */
export const followedRulesItem = defineStoredItem({
  key: 'followedRules',
  version: 1,
  schema: v.string(),
  fallback: '[]',
});

/** The records that were collected from pages; written by the background. Not for the first draw of a page. */
export const collectionItem = defineStoredItem({
  key: 'collection',
  version: 1,
  schema: collectionSchema,
  fallback: emptyCollection,
});
