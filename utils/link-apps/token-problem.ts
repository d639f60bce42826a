import type { Failure } from '../companies/outcome.ts';

/** Why a Link APP token was not saved. */
export type TokenProblem =
  /** The API could not be asked, or answered neither yes nor no. */
  | Failure
  | { kind: 'emptyToken' }
  /** Spaces inside, or letters that no token has. */
  | { kind: 'unusableToken' }
  | { kind: 'refusedToken' }
  | { kind: 'alreadySaved'; label: string }
  /** It is another token of a Link APP that is here already. */
  | { kind: 'sameLinkApp'; linkApp: string; label: string }
  /** Nothing that is kept shows whether a replaced token is of the same Link APP: its user has to say. */
  | { kind: 'unprovenLinkApp' }
  /** A replaced token does not know a Company that is kept for this Link APP. */
  | { kind: 'otherLinkApp'; company: { id: string; name: string | null } };
