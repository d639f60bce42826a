import { defineSystem } from '../crm-system.ts';

const kind = { accounts: 'account', contacts: 'contact', deals: 'deal' } as const;

export const freshsales = defineSystem({
  name: 'freshsales',
  title: 'Freshsales',
  code: 'FS',
  tenancy: 'named',
  clientKind: 'account',
  sites: [
    {
      hosts: ['{tenant:label}.myfreshworks.com'],
      forms: [{ path: '/crm/sales/{kind}/{id:digits}', kind }],
    },
    {
      hosts: ['{tenant:label}.freshsales.io'],
      forms: [{ path: '/{kind}/{id:digits}', kind }],
      review: true,
    },
  ],
  page: {
    nameFields: [{ selector: '.entity-card--inline-content .text-truncate', read: 'text' }],
  },
});
