import { testSystem } from './system-cases.ts';

testSystem('activecampaign', {
  records: [
    {
      kind: 'account',
      recordId: '5',
      companyId: 'ACACMEXA5',
      at: [['https://acme.activehosted.com/app/accounts/5', 'acme', 'certain']],
    },
    {
      kind: 'contact',
      recordId: '5',
      companyId: 'ACACMEXN5',
      at: [['https://acme.activehosted.com/app/contacts/5', 'acme', 'review']],
    },
    {
      kind: 'deal',
      recordId: '5',
      companyId: 'ACACMEXD5',
      at: [['https://acme.activehosted.com/app/deals/5', 'acme', 'review']],
    },
  ],
  others: [
    'https://acme.activehosted.com/app/automations/5/edit',
    'https://acme.activehosted.com/app/contacts',
    'https://acme.activehosted.com/app/contacts/',
    'https://acme.activehosted.com/app/accounts/add',
  ],
});
