/**
 * A page of the list that was taken in, and where the next one is: a refresh whose worker died, or
 * that failed on the way, goes on from there.
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
  next: string;
}
