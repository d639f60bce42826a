import { defineStoredList } from './browser/stored-entries.ts';
import { isAtSiteOf, siteRuleSchema } from './capture/site-rule.ts';
import { fromOneTemplate, messageTemplateSchema } from './companies/message-template.ts';

// Apart from the other stored items (storage.ts): the popup opens without what reads these, a tenth of
// its script.

/**
 * The messages to clients, as `storedTemplates` has them: empty as long as they are the usual ones.
 * Written by the options page.
 */
export const messageTemplatesItem = defineStoredList({
  key: 'messageTemplate',
  version: 2,
  entry: messageTemplateSchema,
  // The first version had one message.
  migrations: { 1: fromOneTemplate },
});

/** The user's own knowledge of sites; written by the options page. */
export const siteRulesItem = defineStoredList({
  key: 'siteRules',
  version: 1,
  entry: siteRuleSchema,
});

/** Whether an address is at a site that its user has a rule for. */
export const isAtOwnSite = async (address: string): Promise<boolean> =>
  (await siteRulesItem.read()).some((rule) => isAtSiteOf(rule, address));
