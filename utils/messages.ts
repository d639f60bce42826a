import { defineExtensionMessaging } from '@webext-core/messaging';
import type * as v from 'valibot';
import type { Added, TakenOut } from './bulk/collection.ts';
import type { Collision } from './capture/bare-company-id.ts';
import type { PageName } from './capture/name-age.ts';
import type { PageFailure } from './capture/page-reading.ts';
import type { NamesOnPage } from './capture/suggest-name-selector.ts';
import type { KnownCompany } from './companies/known-company.ts';
import type {
  CopiedLinks,
  CopyOutcome,
  CreateOutcome,
  EditOutcome,
  Failure,
  OpenOutcome,
} from './companies/outcome.ts';
import type { RecordReference } from './companies/record-link.ts';
import type { LikelyMatches } from './creating/likely-matches.ts';
import type { Integration } from './link-api/integration.ts';
import type { LinkApp } from './link-apps/link-app.ts';
import type { TokenProblem } from './link-apps/token-problem.ts';
import type { requests } from './requests.ts';
import type { Result } from './result.ts';

export type RequestName = keyof typeof requests;
export type Request<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]>;

export type CreateAnswer =
  /** Nothing was sent: these may be the same client. */
  | ({ kind: 'likelyMatches' } & LikelyMatches)
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
  cancelCreate: null;
  dismissNotMade: Result<null, Failure>;
  tieRecord: Result<null, Failure>;
  untieRecord: Result<null, Failure>;
  bindTenant: Result<null, Failure>;
  recognise: RecognisedRecord | null;
  readName: Result<PageName | null, PageFailure>;
  tryNameSelector: Result<TriedSelector, PageFailure>;
  readHeadings: Result<NamesOnPage, PageFailure>;
  collectRecords: Result<Added, CollectFailure>;
  listCollected: Result<CollectedRow[], Failure>;
  takeOutCollected: Result<TakenOut[], Failure>;
  putBackCollected: Result<null, Failure>;
  copyCollected: Result<CopyOutcome, Failure>;
  readCompany: Result<KnownCompany, Failure>;
  editCompany: EditOutcome;
  copyLink: Result<LinkAnswer & { copy: CopyOutcome }, Failure>;
  copyLinks: Result<CopiedLinks, Failure>;
  copyMessage: Result<LinkAnswer & { copy: CopyOutcome }, Failure>;
  /** Null: the API does not tell. */
  listIntegrations: Result<Integration[] | null, Failure>;
  /** Null: the API gives no such link. The link itself never comes to a page. */
  copyConnectLink: Result<CopyOutcome | null, Failure>;
  openPage: Result<LinkAnswer & { open: OpenOutcome }, Failure>;
  annotate: Result<null, Failure>;
  /** The keys of the Companies that it changed. */
  tagCompanies: Result<string[], Failure>;
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
