import { defineSystem } from '../crm-system.ts';

export const zendeskSell = defineSystem({
  name: 'zendesksell',
  title: 'Zendesk Sell',
  code: 'ZS',
  tenancy: 'unnamed',
  clientKind: null,
  sites: [
    {
      hosts: ['app.futuresimple.com'],
      forms: [
        { path: '/crm/{kind}/{id:digits}', kind: { contacts: 'contact', leads: 'lead' } },
        { path: '/leads/{id:digits}', kind: 'lead' },
        { path: '/sales/deals/{id:digits}', kind: 'deal' },
      ],
    },
  ],
  page: { nameFields: [] },
});
