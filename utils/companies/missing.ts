/** What shows that the API no longer has a Company; cleared once it has it again. */
export interface Absence {
  /** It was not in a list that was synced whole; when that was asked for, in milliseconds since 1970. */
  unseenSince?: number;
  /** A question for it was answered by "there is none"; when. */
  notFoundAt?: number;
}

/** Neither alone says it: a list may be short of a row, and a 404 may pass. It is never removed for it. */
export const isMissing = ({ unseenSince, notFoundAt }: Absence): boolean =>
  unseenSince !== undefined && notFoundAt !== undefined;
