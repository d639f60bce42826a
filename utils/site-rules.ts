import { defineStoredList } from './browser/stored-entries.ts';
import { siteRuleSchema } from './capture/site-rule.ts';

/** The user's own knowledge of sites; written by the options page. */
export const siteRulesItem = defineStoredList({
  key: 'siteRules',
  version: 1,
  entry: siteRuleSchema,
});
