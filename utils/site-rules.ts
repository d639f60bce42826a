import * as v from 'valibot';
import { defineStoredItem } from './browser/stored-item.ts';
import { siteRuleSchema } from './capture/site-rule.ts';

/**
 * The user's own knowledge of sites; written by the options page. Apart from the other settings, for
 * the popup reads those, and of a rule no more than its pattern (`sitePatternsItem`).
 */
export const siteRulesItem = defineStoredItem({
  key: 'siteRules',
  version: 1,
  schema: v.array(siteRuleSchema),
  fallback: [],
});
