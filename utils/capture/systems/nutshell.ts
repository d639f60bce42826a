import { defineSystem } from '../crm-system.ts';

export const nutshell = defineSystem({
  name: 'nutshell',
  title: 'Nutshell',
  code: 'NU',
  tenancy: 'unnamed',
  clientKind: null,
  sites: [
    {
      hosts: ['app.nutshell.com'],
      forms: [
        {
          path: '/{kind}/{id:digits}[-{slug:slug}]',
          /** A contact is `person` to its own links. */
          kind: { company: 'company', contact: 'contact', person: 'contact', lead: 'lead' },
        },
      ],
    },
  ],
  page: { nameFields: [] },
});
