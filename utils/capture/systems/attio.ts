import { defineSystem } from '../crm-system.ts';

const kind = { company: 'company', person: 'person' } as const;

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
          kind,
        },
        /** As a record opens, and its other tabs. */
        { path: '/{tenant:slug}/{kind}/{id:uuid}/{tab:text}', kind },
      ],
    },
  ],
  page: { nameFields: [] },
});
