import { defineSystem } from '../crm-system.ts';

export const activeCampaign = defineSystem({
  name: 'activecampaign',
  title: 'ActiveCampaign',
  code: 'AC',
  tenancy: 'named',
  clientKind: 'account',
  sites: [
    {
      hosts: ['{tenant:label}.activehosted.com'],
      forms: [
        {
          path: '/app/{kind}/{id:digits}',
          kind: { accounts: 'account', contacts: 'contact', deals: 'deal' },
        },
      ],
    },
  ],
  page: {
    nameFields: [],
    listLinks: [{ selector: 'td[data-testid="c-table__cell--full-name"] a' }],
  },
});
