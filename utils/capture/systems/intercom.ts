import { defineSystem } from '../crm-system.ts';

export const intercom = defineSystem({
  name: 'intercom',
  title: 'Intercom',
  code: 'IC',
  tenancy: 'named',
  clientKind: null,
  sites: [
    {
      hosts: ['app.intercom.com', 'app.eu.intercom.com', 'app.au.intercom.com'],
      forms: [
        {
          path: '/a/apps/{tenant:text}/{kind}/{id:text}[/{tab:text}]',
          kind: { users: 'user', companies: 'company' },
        },
      ],
    },
  ],
  page: {
    nameFields: [{ selector: '[data-inbox-conversation-header-title] span', read: 'text' }],
  },
});
