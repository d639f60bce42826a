import { recogniseRecord } from './recognise-record.ts';
import { idByRule, recogniseByRules, type SiteRule } from './site-rule.ts';
import type { SystemName } from './systems.ts';

/** What a rule makes of an address. */
export type TriedRule =
  | { kind: 'record'; recordId: string; companyId: string }
  /** The pattern matches the page, but the id is not where the rule says. */
  | { kind: 'noId' }
  /** There is no id there, but a word such as `new`: the page shows no one record. */
  | { kind: 'noRecord'; word: string }
  | { kind: 'otherPage' }
  /** The rule is not asked: the page is a known CRM's. */
  | { kind: 'known'; system: SystemName };

/** Tries a rule, saved or not, on one address. */
export function trySiteRule(rule: Omit<SiteRule, 'id'>, address: string): TriedRule {
  const known = recogniseRecord(address);
  if (known) return { kind: 'known', system: known.system };
  const tried = { ...rule, id: '' };
  const record = recogniseByRules([tried], address);
  if (record) return { kind: 'record', recordId: record.recordId, companyId: record.companyId };
  const found = idByRule(tried, address);
  if (found === null) return { kind: 'otherPage' };
  return found.trim() === '' ? { kind: 'noId' } : { kind: 'noRecord', word: found };
}

/** Whether a rule gives the pages of two records one id. */
export function isOneRecord(one: TriedRule, other: TriedRule | null): boolean {
  return one.kind === 'record' && other?.kind === 'record' && one.companyId === other.companyId;
}
