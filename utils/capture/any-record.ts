import type { CrmRecord } from './crm-record.ts';
import { recogniseRecord } from './recognise-record.ts';
import { recogniseByRules, type SiteRecord, type SiteRule } from './site-rule.ts';

/** A record of a known CRM, or of a site that the user has a rule for. */
export type AnyRecord = CrmRecord | SiteRecord;

/** The record that an address is the page of; a rule never changes what is known without it. */
export const recogniseAny = (address: string, rules: readonly SiteRule[]): AnyRecord | null =>
  recogniseRecord(address) ?? recogniseByRules(rules, address);
