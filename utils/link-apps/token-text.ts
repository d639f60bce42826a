import { failed, type Result, success } from '../result.ts';
import type { TokenProblem } from './token-problem.ts';

type TokenTextProblem = Extract<TokenProblem, { kind: 'emptyToken' | 'unusableToken' }>;

/** White space, signs without width, and quotes: what is pasted along with a token. */
const around = /^[\s\p{Cf}"'`‘’“”„«»]+|[\s\p{Cf}"'`‘’“”„«»]+$/gu;

const headerWords = /^(?:authorization\s*:\s*)?bearer\s+/i;

const visibleAscii = /^[\x21-\x7e]+$/;

/**
 * The token in a pasted text: without what stands around it, and without "Authorization: Bearer".
 * One with white space within is refused and not joined: it may be two tokens, or half a page.
 */
export function cleanToken(text: string): Result<string, TokenTextProblem> {
  const token = text.replace(around, '').replace(headerWords, '').replace(around, '');
  if (token === '') return failed({ kind: 'emptyToken' });
  if (!visibleAscii.test(token)) return failed({ kind: 'unusableToken' });
  return success(token);
}
