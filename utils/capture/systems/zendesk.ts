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
        {
          path: '/agent/{kind}/{id:digits}[/{tab:text}]',
          kind: { organizations: 'organization', tickets: 'ticket', users: 'user' },
        },
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
