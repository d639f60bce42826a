import { defineExtensionMessaging } from '@webext-core/messaging';
import * as v from 'valibot';
import type { Added } from './bulk/collection.ts';
import type { Collision } from './capture/bare-company-id.ts';
import type { ChosenName } from './capture/choose-name.ts';
import type { PageFailure } from './capture/page-reading.ts';
import type { KnownCompany } from './companies/known-company.ts';
import type {
  CopyOutcome,
  CreateOutcome,
  EditOutcome,
  Failure,
  OpenOutcome,
} from './companies/outcome.ts';
import { ownWords } from './companies/tags.ts';
import { type RecordReference, recordReferenceSchema } from './companies/tie.ts';
import type { Integration } from './link-api/integration.ts';
import { type LinkApp, linkAppColours } from './link-apps/link-app.ts';
import type { TokenProblem } from './link-apps/token-problem.ts';
import type { Result } from './result.ts';
import {
  portableAnnotationSchema,
  portableCompanySchema,
  portableTieSchema,
} from './transfer/export-file.ts';

const company = { linkApp: v.string(), id: v.string() };
/** When the user pressed, in milliseconds since 1970: the clipboard is written within 5 seconds of it. */
const gestureAt = v.number();

/** What a page may ask of the background. */
export const requests = {
  saveLinkApp: v.object({ token: v.string(), label: v.string() }),
  /** `evenIfOther`: the user said that the token is for another Link APP, and wants it all the same. */
  replaceToken: v.object({ linkApp: v.string(), token: v.string(), evenIfOther: v.boolean() }),
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
    name: v.nullable(v.string()),
    pageEnabled: v.boolean(),
    afterwards: v.picklist(['copy', 'open', 'nothing']),
    /** The user has seen the likely matches and wants a new Company all the same. */
    evenIfLike: v.boolean(),
    /** The record that it is made from, and will be tied to. */
    from: v.exactOptional(recordReferenceSchema),
    gestureAt,
  }),
  /** Asks again for a create whose answer was lost. */
  settleCompany: v.object(company),
  /** This record is that Company, whoever made it. */
  tieRecord: v.object({ ...company, from: recordReferenceSchema }),
  /** This record is not the Company that it was said to be. */
  untieRecord: v.object({ linkApp: v.string(), record: v.string() }),
  /** The Link APP of a CRM's tenant, by `tenantKey`; null: none, until its next Company. */
  bindTenant: v.object({ tenant: v.string(), linkApp: v.nullable(v.string()) }),
  /** The record that an address is the page of. */
  recognise: v.object({ address: v.string() }),
  /** What the page of a tab is called, as far as it tells; read because the user acts on it. */
  readName: v.object({ tabId: v.number(), address: v.string() }),
  /** What a selector finds on the page of a tab, for whom writes a site rule. */
  tryNameSelector: v.object({ tabId: v.number(), selector: v.string() }),
  /** Takes the records that the page of a tab links to; read because the user acts on it. */
  collectRecords: v.object({ tabId: v.number(), address: v.string() }),
  /** The records that were collected, beside the Companies of a Link APP. */
  listCollected: v.object({ linkApp: v.string() }),
  /** Takes records out of those that were collected, by their Company ids. */
  takeOutCollected: v.object({ records: v.array(v.string()) }),
  copyCollected: v.object({ gestureAt }),
  /** Puts a create away that is settled as not made. */
  dismissNotMade: v.object(company),
  /** `connections`: what is connected, too. */
  readCompany: v.object({ ...company, connections: v.exactOptional(v.boolean()) }),
  editCompany: v.object({
    ...company,
    /** As the user saw them. */
    seen: v.object({ name: v.nullable(v.string()), pageEnabled: v.nullable(v.boolean()) }),
    changes: v.object({ name: v.optional(v.string()), pageEnabled: v.optional(v.boolean()) }),
  }),
  copyLink: v.object({ ...company, gestureAt }),
  /** The link in the user's own words to the client. */
  copyMessage: v.object({ ...company, gestureAt }),
  listIntegrations: v.object({ linkApp: v.string() }),
  /** A link that connects one source alone. */
  copyConnectLink: v.object({
    ...company,
    source: v.object({ id: v.string(), name: v.string() }),
    gestureAt,
  }),
  openPage: v.object(company),
  /** The user's own words on a Company. */
  annotate: v.object({ ...company, ...ownWords }),
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
    ties: v.array(portableTieSchema),
    annotations: v.array(portableAnnotationSchema),
    replace: v.boolean(),
  }),
  /** Brings the directory to this version, so that a page can read it. */
  prepareDirectory: v.object({}),
  openSettings: v.object({}),
  /** The report of that time was seen. */
  seeReport: v.object({ at: v.number() }),
};

export type RequestName = keyof typeof requests;
export type Request<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]>;

export type CreateAnswer =
  /** Nothing was sent: these may be the same client. */
  | { kind: 'likelyMatches'; companies: KnownCompany[] }
  | {
      kind: 'done';
      outcome: CreateOutcome;
      /** Null where nothing was to be copied, or nothing was made. */
      copy: CopyOutcome | null;
      open: OpenOutcome | null;
    };

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

/** Why no records were collected. */
export type CollectFailure = Failure | { kind: PageFailure };

/** A record that was collected from a page. */
export interface CollectedRow {
  /** The Company id that its address gives: one for each record. */
  record: string;
  /** "HubSpot company": in the browser's language. */
  title: string;
  /** Of the kind that is a client to its system. */
  isClient: boolean;
  /** Empty where no link said one. */
  name: string;
  /** The id that a new Company of it gets. */
  companyId: string;
  /** The name of its Company, as far as the directory knows one. */
  company: string | null;
}

export interface LinkAnswer {
  company: KnownCompany;
  /** When the link was read, if it was not fresh; in milliseconds since 1970. */
  keptFrom: number | null;
}

export interface Answers {
  saveLinkApp: Result<LinkApp, TokenProblem>;
  replaceToken: Result<LinkApp, TokenProblem>;
  checkLinkApp: Result<LinkApp, TokenProblem>;
  changeLinkApp: Result<LinkApp, Failure>;
  removeLinkApp: Result<null, Failure>;
  eraseEverything: Result<null, Failure>;
  createCompany: CreateAnswer;
  settleCompany: CreateOutcome;
  dismissNotMade: Result<null, Failure>;
  tieRecord: Result<null, Failure>;
  untieRecord: Result<null, Failure>;
  bindTenant: Result<null, Failure>;
  recognise: RecognisedRecord | null;
  readName: Result<ChosenName | null, PageFailure>;
  tryNameSelector: Result<TriedSelector, PageFailure>;
  collectRecords: Result<Added, CollectFailure>;
  listCollected: Result<CollectedRow[], Failure>;
  takeOutCollected: Result<null, Failure>;
  copyCollected: Result<CopyOutcome, Failure>;
  readCompany: Result<KnownCompany, Failure>;
  editCompany: EditOutcome;
  copyLink: Result<LinkAnswer & { copy: CopyOutcome }, Failure>;
  copyMessage: Result<LinkAnswer & { copy: CopyOutcome }, Failure>;
  /** Null: the API does not tell. */
  listIntegrations: Result<Integration[] | null, Failure>;
  /** Null: the API gives no such link. The link itself never comes to a page. */
  copyConnectLink: Result<CopyOutcome | null, Failure>;
  openPage: Result<LinkAnswer & { open: OpenOutcome }, Failure>;
  annotate: Result<null, Failure>;
  openRecord: Result<OpenOutcome, Failure>;
  copyApiToken: Result<{ copy: CopyOutcome; expiresAt: number }, Failure>;
  refreshList: Result<null, Failure>;
  addCompany: Result<{ company: KnownCompany; isNew: boolean }, Failure>;
  importRows: Result<{ written: number }, Failure>;
  prepareDirectory: Result<null, Failure>;
  openSettings: null;
  seeReport: null;
}

type Protocol = { [Name in RequestName]: (data: Request<Name>) => Answers[Name] };

export const messaging = defineExtensionMessaging<Protocol>();

export interface Interrupted {
  kind: 'interrupted';
}

/**
 * Asks the background. An answer that never comes (the worker ended first) is an error of the kind
 * `interrupted`: what was under way is found out by asking again.
 */
export async function ask<Name extends RequestName>(
  name: Name,
  data: Request<Name>,
): Promise<Result<Answers[Name], Interrupted>> {
  try {
    const send = messaging.sendMessage as (name: Name, data: unknown) => Promise<Answers[Name]>;
    return { ok: true, value: await send(name, data) };
  } catch {
    return { ok: false, error: { kind: 'interrupted' } };
  }
}
