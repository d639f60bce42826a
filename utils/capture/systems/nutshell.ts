import { defineSystem } from '../crm-system.ts';

export const nutshell = defineSystem({
  name: 'nutshell',
  title: 'Nutshell',
  code: 'NU',
  tenancy: 'untold',
  clientKind: null,
  sites: [
    {
      hosts: ['app.nutshell.com'],
      forms: [{ path: '/company/{id:digits}[-{slug:slug}]', kind: 'company' }],
    },
  ],
  page: { nameFields: [] },
});
