import { defineSystem } from '../crm-system.ts';

export const attio = defineSystem({
  name: 'attio',
  title: 'Attio',
  code: 'AT',
  tenancy: 'global',
  clientKind: 'company',
  sites: [
    {
      hosts: ['app.attio.com'],
      forms: [
        {
          path: '/{tenant:slug}/{kind}/{id:text}',
          kind: { company: 'company', person: 'person' },
        },
      ],
    },
  ],
  page: { nameFields: [] },
});
