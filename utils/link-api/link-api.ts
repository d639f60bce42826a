import type { Result } from '../result.ts';
import type { ApiToken, Company } from './company.ts';
import type { LinkApiFailure } from './failure.ts';
import type { Integration } from './integration.ts';

export interface CompanyAnswer {
  company: Company;
  /** Null where the answer carries none. */
  apiToken: ApiToken | null;
}

/** One page of the list of Companies. */
export interface ListedCompanies {
  companies: Company[];
  /** How many rows of this page could not be read. */
  broken: number;
  /** The ids of those rows, as far as they can be read. */
  brokenIds: string[];
  /** How many there are in all, where the API says so. */
  total: number | null;
  /** Where the next page is; null after the last, undefined where the API gives no place of its own. */
  next: string | null | undefined;
}

export interface NewCompany {
  id: string;
  /** Left out of the request when null. */
  name: string | null;
  pageEnabled: boolean;
}

export interface CompanyFields {
  /** Left out of the request when null. */
  name: string | null;
  pageEnabled: boolean;
}

export interface CallOptions {
  signal?: AbortSignal;
  /** A wait that the API asks for is returned, not slept through: the caller waits visibly. */
  leavesWaiting?: boolean;
}

type Answer<Value> = Promise<Result<Value, LinkApiFailure>>;

/** The Link API, with the Link APP token (or, for a Company's own calls, the Company's) in its hand. */
export interface LinkApi {
  /** `accepted` by a JSON 404 or a 200; `refused` by 401 or 403; anything else is a failure. */
  checkToken(options?: CallOptions): Answer<'accepted' | 'refused'>;
  readCompany(id: string, options?: CallOptions & { connections?: boolean }): Answer<CompanyAnswer>;
  /** Sent once: never repeated by the client. */
  createCompany(company: NewCompany, options?: CallOptions): Answer<CompanyAnswer>;
  /** Sent once: never repeated by the client. */
  editCompany(id: string, fields: CompanyFields, options?: CallOptions): Answer<CompanyAnswer>;
  /**
   * The pages of the list, in order; ends after the first failure. `from`: the `next` of a page
   * that was read before; `isKnown`: whether the text of an answer need not be read: it is `known`
   * then, and the last.
   */
  listCompanies(
    options?: CallOptions & {
      connections?: boolean;
      from?: string | undefined;
      isKnown?: (text: string) => Promise<boolean>;
    },
  ): AsyncIterable<Result<ListedCompanies | 'known', LinkApiFailure>>;
  listIntegrations(options?: CallOptions): Answer<Integration[]>;
  /** The address of a page that connects just this integration. Never stored. */
  readConnectLink(apiToken: ApiToken, integration: string, options?: CallOptions): Answer<string>;
}
