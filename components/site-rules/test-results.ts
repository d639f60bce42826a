import type { SiteRule } from '../../utils/capture/site-rule.ts';
import { isOneRecord, type TriedRule, trySiteRule } from '../../utils/capture/try-site-rule.ts';

/** The addresses that a rule is tried on: of one record, and of another. */
export interface TestAddresses {
  first: string;
  second: string;
}

/** What a rule makes of both; null where none is written. */
export interface TestResults {
  first: TriedRule | null;
  second: TriedRule | null;
}

export function tryOnBoth(
  rule: Omit<SiteRule, 'id'>,
  { first, second }: TestAddresses,
): TestResults {
  const tried = (address: string) =>
    address.trim() === '' ? null : trySiteRule(rule, address.trim());
  return { first: tried(first), second: tried(second) };
}

/** The second address is a record's, and the rule takes it for the first one's. */
export const isSameRecord = ({ first, second }: TestResults, addresses: TestAddresses): boolean =>
  first !== null &&
  isOneRecord(first, second) &&
  addresses.first.trim() !== addresses.second.trim();
