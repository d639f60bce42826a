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

/**
 * How the side panel was left; written by the panel, with `keepPanelState`. Apart from the other
 * settings, which the popup reads.
 */
export const panelItem = defineStoredItem<PanelState>({
  key: 'panel',
  version: 1,
  schema: panelSchema,
  fallback: { tab: 'companies', filter: 'all', order: 'name' },
});

/** Keeps what was chosen, beside what was chosen in the panel of another window. */
export const keepPanelState = (chosen: Partial<PanelState>): Promise<void> =>
  navigator.locks.request('panel', async () =>
    panelItem.write({ ...(await panelItem.read()), ...chosen }),
  );
