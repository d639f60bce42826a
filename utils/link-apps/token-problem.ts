import type { Failure } from '../companies/outcome.ts';

/** Why a Link APP token was not saved. */
export type TokenProblem =
  | { kind: 'emptyToken' }
  /** Spaces inside, or letters that no token has. */
  | { kind: 'unusableToken' }
  | { kind: 'refusedToken' }
  | { kind: 'alreadySaved'; label: string }
  /** The API could not be asked, or answered neither yes nor no. */
  | { kind: 'notJudged'; failure: Failure }
  /** A replaced token does not know a Company that is kept for this Link APP. */
  | { kind: 'otherLinkApp'; company: { id: string; name: string | null } };
