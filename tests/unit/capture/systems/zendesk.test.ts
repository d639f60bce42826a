import { testSystem } from './system-cases.ts';

testSystem('zendesk', {
  records: [
    {
      kind: 'organization',
      recordId: '5',
      companyId: 'ZDACMEXO5',
      at: [
        ['https://acme.zendesk.com/agent/organizations/5', 'acme', 'certain'],
        ['https://acme.zendesk.com/agent/organizations/5/tickets', 'acme', 'certain'],
        ['https://acme.zendesk.com/agent/organizations/5/users', 'acme', 'certain'],
      ],
    },
    {
      kind: 'ticket',
      recordId: '5',
      companyId: 'ZDACMEXT5',
      at: [['https://acme.zendesk.com/agent/tickets/5', 'acme', 'review']],
    },
    {
      kind: 'user',
      recordId: '5',
      companyId: 'ZDACMEXU5',
      at: [
        ['https://acme.zendesk.com/agent/users/5', 'acme', 'review'],
        ['https://acme.zendesk.com/agent/users/5/requested_tickets', 'acme', 'review'],
      ],
    },
  ],
  others: [
    'https://acme.zendesk.com/agent/organizations/new',
    'https://acme.zendesk.com/agent/users/new',
    'https://acme.zendesk.com/agent/filters/5',
    'https://acme.zendesk.com/organizations/new',
    'https://acme.zendesk.com/agent/organizations',
    'https://acme.zendesk.com/hc/en-us/articles/5',
  ],
});
