import * as v from 'valibot';
import type { Done } from './actions.ts';
import {
  matchingSchema,
  plannedRowSchema,
  rowChoiceSchema,
  rowTextSchema,
} from './bulk/batch-schemas.ts';
import type { Added } from './bulk/collection.ts';
import type { Batch, BatchProblem, Run } from './bulk/run.ts';
import type { Collision } from './capture/bare-company-id.ts';
import type { PageName } from './capture/name-age.ts';
import type { PageFailure } from './capture/page-reading.ts';
import type { NamesOnPage } from './capture/suggest-name-selector.ts';
import type { KnownCompany } from './companies/known-company.ts';
import type {
  CopiedLinks,
  CreateOutcome,
  EditOutcome,
  Failure,
  OpenOutcome,
} from './companies/outcome.ts';
import { type RecordReference, recordReferenceSchema } from './companies/record-link.ts';
import { longestTag, notesEntries } from './companies/tags.ts';
import { visibleText } from './companies/visible-text.ts';
import type { LikelyMatches } from './creating/likely-matches.ts';
import type { Integration } from './link-api/integration.ts';
import { type LinkApp, linkAppColours } from './link-apps/link-app.ts';
import type { TokenProblem } from './link-apps/token-problem.ts';
import type { Result } from './result.ts';
import {
  portableCompanySchema,
  portableHistorySchema,
  portableNotesSchema,
  portableRecordLinkSchema,
} from './transfer/export-file.ts';

const company = { linkApp: v.string(), id: v.string() };
const run = { linkApp: v.string(), run: v.string() };
/** A name that a user typed or pasted. */
const typedName = v.pipe(v.string(), v.transform(visibleText));
/** When the user pressed, in milliseconds since 1970: the clipboard is written within 5 seconds of it. */
const gestureAt = v.number();
/** The keys of likely matches. */
const seenSchema = v.object({ companies: v.array(v.string()), unsettled: v.array(v.string()) });
/** A message to a client: the one used last, the reminder, or one that was chosen. */
const template = v.union([v.picklist(['lastUsed', 'reminder']), v.object({ id: v.string() })]);

/**
 * What a page may ask of the background, which parses it at its door. Pages import its types alone, and
 * `ask` from `ask.ts`: no schema comes into their scripts.
 */
export const requests = {
  saveLinkApp: v.object({ token: v.string(), label: v.string() }),
  /** `whose`: what the user says of the token, where nothing that is kept proves it. */
  replaceToken: v.object({
    linkApp: v.string(),
    token: v.string(),
    whose: v.picklist(['notSaid', 'same', 'other']),
  }),
  checkLinkApp: v.object({ linkApp: v.string() }),
  changeLinkApp: v.object({
    linkApp: v.string(),
    label: v.string(),
    colour: v.picklist(linkAppColours),
  }),
  removeLinkApp: v.object({ linkApp: v.string() }),
  eraseEverything: v.object({}),

  createCompany: v.object({
    ...company,
    name: v.nullable(typedName),
    pageEnabled: v.boolean(),
    afterwards: v.picklist(['copy', 'open', 'nothing']),
    /** The keys of the likely matches that the user has seen, and wants a new Company in spite of. */
    seen: seenSchema,
    /** The record that it is made from, and will be tied to. */
    from: v.exactOptional(recordReferenceSchema),
    gestureAt,
  }),
  /** Asks again for a create whose answer was lost: the one of that press, where it is known. */
  settleCompany: v.object({ ...company, gestureAt: v.exactOptional(gestureAt) }),
  /** Ends the pause that the API asked a create for: it is not sent. */
  cancelCreate: v.object({ gestureAt }),
  /** This record is that Company, whoever made it. */
  linkRecord: v.object({ ...company, from: recordReferenceSchema }),
  /** This record is not the Company that it was said to be. */
  unlinkRecord: v.object({ linkApp: v.string(), record: v.string() }),
  /** The Link APP of a CRM's tenant, by `tenantKey`; null: none, until its next Company. */
  bindTenant: v.object({ tenant: v.string(), linkApp: v.nullable(v.string()) }),
  /** The record that an address is the page of. */
  recognise: v.object({ address: v.string() }),
  /** What the page of a tab is called, as far as it tells; read because the user acts on it. */
  readName: v.object({ tabId: v.number(), address: v.string() }),
  /** What a selector finds on the page of a tab, for whom writes a site rule. */
  tryNameSelector: v.object({ tabId: v.number(), selector: v.string() }),
  /** What the page of a tab says that may be a name, for the same. */
  readHeadings: v.object({ tabId: v.number(), address: v.string() }),
  /** Takes the records that the page of a tab links to; read because the user acts on it. */
  collectRecords: v.object({ tabId: v.number(), address: v.string() }),
  /** Puts a create away that is settled as not made. */
  dismissNotMade: v.object(company),
  /** `connections`: what is connected, too. */
  readCompany: v.object({ ...company, connections: v.exactOptional(v.boolean()) }),
  editCompany: v.object({
    ...company,
    /** As the user saw them. */
    seen: v.object({ name: v.nullable(v.string()), pageEnabled: v.nullable(v.boolean()) }),
    changes: v.object({ name: v.optional(typedName), pageEnabled: v.optional(v.boolean()) }),
  }),
  copyLink: v.object({ ...company, gestureAt }),
  /** The kept links of several Companies, by their keys. */
  copyLinks: v.object({ linkApp: v.string(), keys: v.array(v.string()), gestureAt }),
  /** The link in the user's own words to the client. */
  copyMessage: v.object({ ...company, template, gestureAt }),
  /** The same message for several Companies, by their keys, around their kept links. */
  copyMessages: v.object({ linkApp: v.string(), keys: v.array(v.string()), template, gestureAt }),
  /** Opens the mail program with the message; one that is too long for it is copied. */
  writeEmail: v.object({ ...company, template, gestureAt }),
  listIntegrations: v.object({ linkApp: v.string() }),
  /** A link that connects one source alone; in the message of that id, where one is chosen. */
  copyConnectLink: v.object({
    ...company,
    source: v.object({ id: v.string(), name: v.string() }),
    template: v.nullable(v.string()),
    gestureAt,
  }),
  openPage: v.object(company),
  /** The user's own words on a Company. */
  writeNotes: v.object({ ...company, ...notesEntries }),
  /** Adds one tag to Companies, by their keys, or removes it. */
  tagCompanies: v.object({
    linkApp: v.string(),
    keys: v.array(v.string()),
    tag: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2 * longestTag)),
    isAdded: v.boolean(),
  }),
  /** Opens the page of a record that a Company is tied to. */
  openRecord: v.object({ linkApp: v.string(), record: v.string() }),
  copyApiToken: v.object({ ...company, gestureAt }),

  /** Brings in the list where it is more than 15 minutes old; `force` whatever its age. */
  refreshList: v.object({ linkApp: v.string(), force: v.boolean() }),
  /** Asks for a Company that its user knows the id of, and keeps it. */
  addCompany: v.object(company),
  /** A piece of an export. `replace`: the file's ties and words in the place of others that are here. */
  importRows: v.object({
    linkApp: v.string(),
    companies: v.array(portableCompanySchema),
    recordLinks: v.array(portableRecordLinkSchema),
    notes: v.array(portableNotesSchema),
    histories: v.exactOptional(v.array(portableHistorySchema)),
    replace: v.boolean(),
  }),

  /** Begins the batch that is prepared, in the place of the one before: its rows follow. */
  beginBatch: v.object({
    batch: v.string(),
    title: v.string(),
    header: v.nullable(v.array(v.string())),
    count: v.number(),
    matching: matchingSchema,
    target: v.nullable(v.string()),
  }),
  /** All rows of a chunk of it. */
  writeBatchRows: v.object({
    batch: v.string(),
    number: v.number(),
    rows: v.array(v.array(v.string())),
  }),
  changeBatch: v.object({
    batch: v.string(),
    matching: v.exactOptional(matchingSchema),
    target: v.exactOptional(v.nullable(v.string())),
  }),
  /** Changes rows of it, by their indexes. */
  editBatchRows: v.object({
    batch: v.string(),
    rows: v.array(v.number()),
    text: v.exactOptional(rowTextSchema),
    choice: v.exactOptional(rowChoiceSchema),
    /** What stood in each row that the choice is about, by `matchesOf`. */
    seen: v.exactOptional(v.array(v.array(v.string()))),
  }),
  discardBatch: v.object({}),
  /** Takes the records that were collected into the batch, behind its rows. */
  takeCollected: v.object({}),
  /** What a run is to do with the rows of a chunk of the batch. */
  planBatchRows: v.object({
    batch: v.string(),
    number: v.number(),
    plans: v.array(plannedRowSchema),
  }),
  /** Starts a run with the batch, all of whose rows were planned. */
  startRun: v.object({ batch: v.string(), linkApp: v.string(), pageEnabled: v.boolean() }),
  changeRun: v.object({
    ...run,
    what: v.picklist(['pause', 'resume', 'cancel', 'retry', 'remove']),
  }),
  /** Mends a row that was not done, or has it created in spite of its likely matches; tries it again. */
  amendRunRow: v.object({
    ...run,
    index: v.number(),
    text: v.exactOptional(rowTextSchema),
    /** A new Company in spite of these. */
    createAnyway: v.exactOptional(seenSchema),
  }),
  /** The links of what a run made and found, by themselves, as a table of its rows, or as messages. */
  copyRun: v.object({
    ...run,
    what: v.picklist(['links', 'table', 'messages']),
    /** Of the messages. */
    template,
    gestureAt,
  }),

  /** Brings the directory to this version, so that a page can read it. */
  prepareDirectory: v.object({}),
  openSettings: v.object({}),
  /** Opens the page Create many Companies; `collect`: with the records of this page. */
  openBulk: v.object({
    collect: v.nullable(v.object({ tabId: v.number(), address: v.string() })),
  }),
  /** The last action of that time was seen. */
  seeLastAction: v.object({ at: v.number() }),
  /** The news of these Companies, by their keys, were seen; without keys, all of the Link APP. */
  seeNews: v.object({ linkApp: v.string(), keys: v.exactOptional(v.array(v.string())) }),
  /** **Tell me when a client connects**; 0: never. */
  setConnectionNews: v.object({ everyMinutes: v.picklist([0, 15, 30, 60]) }),
};

export type RequestName = keyof typeof requests;
export type Request<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]>;

export type CreateAnswer = Done<
  /** Nothing was sent: these may be the same client. */
  ({ kind: 'likelyMatches' } & LikelyMatches) | { kind: 'done'; outcome: CreateOutcome }
>;

export interface RecognisedRecord {
  from: RecordReference;
  /** "HubSpot company": in the browser's language. */
  title: string;
  /** The id that a new Company of it gets. */
  companyId: string;
  /** With whose records that id could collide. */
  collisions: Collision[];
  /** The Company ids that are this record's and no other's; the first tells the record itself. */
  ids: string[];
  /** The record's bare id as a Company id, where it may be another record's too. */
  bareId: string | null;
}

export interface TriedSelector {
  /** The page's address now. */
  address: string;
  /** What the selector finds; null: nothing that can be seen. */
  found: string | null;
  /** The name that the page gives in all; null: none. */
  name: string | null;
}

/** A value, or what stood in its way: for each request also what keeps the background from answering. */
type Answer<Value, Problem = never> = Result<Value, Failure | Problem>;

export interface Answers {
  saveLinkApp: Answer<LinkApp, TokenProblem>;
  replaceToken: Answer<LinkApp, TokenProblem>;
  checkLinkApp: Answer<LinkApp, TokenProblem>;
  changeLinkApp: Answer<LinkApp>;
  removeLinkApp: Answer<null>;
  eraseEverything: Answer<null>;
  createCompany: Answer<CreateAnswer>;
  settleCompany: Answer<Done<{ outcome: CreateOutcome }>>;
  cancelCreate: Answer<null>;
  dismissNotMade: Answer<null>;
  linkRecord: Answer<null>;
  unlinkRecord: Answer<null>;
  bindTenant: Answer<null>;
  recognise: Answer<RecognisedRecord | null>;
  readName: Answer<PageName | null, PageFailure>;
  tryNameSelector: Answer<TriedSelector, PageFailure>;
  readHeadings: Answer<NamesOnPage, PageFailure>;
  collectRecords: Answer<Added, PageFailure>;
  readCompany: Answer<KnownCompany>;
  editCompany: Answer<Done<{ outcome: EditOutcome }>>;
  copyLink: Answer<Done>;
  copyLinks: Answer<CopiedLinks>;
  copyMessage: Answer<Done>;
  copyMessages: Answer<CopiedLinks>;
  writeEmail: Answer<Done>;
  /** Null: the API does not tell. */
  listIntegrations: Answer<Integration[] | null>;
  /** Null: the API gives no such link. The link itself never comes to a page. */
  copyConnectLink: Answer<Done | null>;
  openPage: Answer<Done>;
  writeNotes: Answer<null>;
  /** The keys of the Companies that it changed. */
  tagCompanies: Answer<string[]>;
  openRecord: Answer<OpenOutcome>;
  copyApiToken: Answer<Done>;
  refreshList: Answer<null>;
  addCompany: Answer<{ company: KnownCompany; isNew: boolean }>;
  importRows: Answer<{ written: number }>;
  beginBatch: Answer<null>;
  writeBatchRows: Answer<Batch, BatchProblem>;
  changeBatch: Answer<Batch, BatchProblem>;
  editBatchRows: Answer<Batch, BatchProblem>;
  discardBatch: Answer<null>;
  /** How many were taken; null: there is no room for them. */
  takeCollected: Answer<number | null>;
  planBatchRows: Answer<Batch, BatchProblem>;
  startRun: Answer<Run, BatchProblem>;
  /** The run as it is then; null: there is none. */
  changeRun: Answer<Run | null>;
  amendRunRow: Answer<Run | null>;
  copyRun: Answer<CopiedLinks>;
  prepareDirectory: Answer<null>;
  openSettings: Answer<null>;
  openBulk: Answer<null>;
  seeLastAction: Answer<null>;
  seeNews: Answer<null>;
  setConnectionNews: Answer<null>;
}
