import { defineSystem } from '../crm-system.ts';

export const copper = defineSystem({
  name: 'copper',
  title: 'Copper',
  code: 'CO',
  tenancy: 'numbered',
  clientKind: 'organization',
  sites: [
    {
      hosts: ['app.copper.com'],
      forms: [
        {
          path: '/companies/{tenant:digits}/app',
          fragment: '/{kind}/{id:digits}',
          kind: { organization: 'organization', contact: 'contact', deal: 'deal' },
        },
      ],
    },
  ],
  page: { nameFields: [] },
});
