import { recogniseRecord } from './recognise-record.ts';
import { recogniseByRules, type SiteRule } from './site-rule.ts';
import type { SystemName } from './systems.ts';

/** What a rule makes of an address. */
export type TriedRule =
  | { kind: 'record'; recordId: string; companyId: string }
  /** The pattern knows the page, and the id is not where the rule says. */
  | { kind: 'noId' }
  | { kind: 'otherPage' }
  /** The rule is not asked: the page is a known CRM's. */
  | { kind: 'known'; system: SystemName };

/** Tries a rule, saved or not, on one address. */
export function trySiteRule(rule: Omit<SiteRule, 'id'>, address: string): TriedRule {
  const known = recogniseRecord(address);
  if (known) return { kind: 'known', system: known.system };
  const record = recogniseByRules([{ ...rule, id: '' }], address);
  if (record) return { kind: 'record', recordId: record.recordId, companyId: record.companyId };
  return { kind: new URLPattern(rule.pattern).test(address) ? 'noId' : 'otherPage' };
}
