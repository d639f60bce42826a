import { defineSystem } from '../crm-system.ts';

export const zendesk = defineSystem({
  name: 'zendesk',
  title: 'Zendesk',
  code: 'ZD',
  tenancy: 'named',
  clientKind: 'organization',
  sites: [
    {
      hosts: ['{tenant:label}.zendesk.com'],
      forms: [
        { path: '/agent/organizations/{id:digits}[/tickets]', kind: 'organization' },
        { path: '/agent/tickets/{id:digits}', kind: 'ticket' },
      ],
    },
  ],
  page: {
    nameFields: [
      {
        selector: '[data-is-active="true"] [data-test-id="omni-header-subject"]',
        read: 'value',
        kind: 'ticket',
      },
    ],
  },
});
