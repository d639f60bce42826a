/**
 * A page of the list that was synced, and where the next one is: a refresh that failed, or whose
 * worker died, continues there.
 */
export interface ListPage {
  linkApp: string;
  /** Counted from 0. */
  number: number;
  /** When the refresh was begun that it belongs to, in milliseconds since 1970. */
  begunAt: number;
  /** `companyKey`s of the Companies in it. */
  keys: string[];
  broken: number;
  brokenIds: string[];
  /** Whether the API gave the connections of any of them. */
  hasConnections?: boolean;
  next: string;
}
