import { defineSystem } from '../crm-system.ts';

export const salesloft = defineSystem({
  name: 'salesloft',
  title: 'Salesloft',
  code: 'SL',
  tenancy: 'unnamed',
  clientKind: null,
  sites: [
    {
      hosts: ['app.salesloft.com'],
      forms: [
        {
          path: '/app/{kind}/{id:digits}',
          kind: { accounts: 'account', people: 'person' },
        },
      ],
    },
  ],
  page: { nameFields: [] },
});
