import * as v from 'valibot';
import { defineStoredItem } from './browser/stored-item.ts';

const pageForRuleSchema = v.object({ tabId: v.number(), address: v.string(), at: v.number() });
export type PageForRule = v.InferOutput<typeof pageForRuleSchema>;

/**
 * What the popup leaves for the options that it opens: the page that a rule is to be written for.
 * Apart from the other settings, for the popup opens without it.
 */
export const pageForRuleItem = defineStoredItem({
  key: 'pageForRule',
  version: 1,
  schema: v.nullable(pageForRuleSchema),
  fallback: null,
});
