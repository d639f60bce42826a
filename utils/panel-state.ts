import * as v from 'valibot';
import { defineStoredItem } from './browser/stored-item.ts';
import { companyFilters } from './companies/list/company-filter.ts';
import { companyOrders } from './companies/list/company-order.ts';

const panelSchema = v.object({
  tab: v.picklist(['page', 'companies']),
  filter: v.picklist(companyFilters),
  order: v.picklist(companyOrders),
});
export type PanelState = v.InferOutput<typeof panelSchema>;

/** How the side panel was left; written by the panel. Apart from the other settings, which the popup reads. */
export const panelItem = defineStoredItem<PanelState>({
  key: 'panel',
  version: 1,
  schema: panelSchema,
  fallback: { tab: 'companies', filter: 'all', order: 'name' },
});
