import { failed, type Result, success } from '../result.ts';

/** The longest id and the longest name that the Link API takes. */
export const longestText = 1024;

export type CompanyIdProblem = 'empty' | 'tooLong' | 'spaces' | 'otherCharacters';

/**
 * An id for a new Company: 1 to 1024 characters of A-Z and 0-9, sent and shown in upper case.
 * Checked before it is upper-cased: `ß` and `ı` would turn into letters that the user never typed.
 * Source: "Manage your AI Copilot users", `id`.
 */
export function parseNewCompanyId(text: string): Result<string, CompanyIdProblem> {
  if (text === '') return failed('empty');
  if (/\s/.test(text)) return failed('spaces');
  if (!/^[A-Za-z0-9]+$/.test(text)) return failed('otherCharacters');
  if (text.length > longestText) return failed('tooLong');
  return success(text.toUpperCase());
}

/** What two spellings of one id share: ids are without case, and only A to Z has case in them. */
export function companyKey(id: string): string {
  return id.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/**
 * `.`, `..` and the empty id vanish from a path, and half a character cannot be encoded: such ids
 * are listed perhaps, and never called.
 */
export function isAddressable(id: string): boolean {
  return id !== '' && id !== '.' && id !== '..' && id.isWellFormed();
}
