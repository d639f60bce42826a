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
      ],
    },
    {
      kind: 'ticket',
      recordId: '5',
      companyId: 'ZDACMEXT5',
      at: [['https://acme.zendesk.com/agent/tickets/5', 'acme', 'review']],
    },
  ],
  others: [
    'https://acme.zendesk.com/agent/organizations/new',
    'https://acme.zendesk.com/organizations/new',
    'https://acme.zendesk.com/agent/organizations',
    'https://acme.zendesk.com/hc/en-us/articles/5',
  ],
});
