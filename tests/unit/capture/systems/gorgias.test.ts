import { testSystem } from './system-cases.ts';

testSystem('gorgias', {
  records: [
    {
      kind: 'ticket',
      recordId: '9',
      companyId: 'GOACMEXT9',
      at: [
        ['https://acme.gorgias.com/app/ticket/9', 'acme', 'review'],
        ['https://acme.gorgias.com/app/views/12/9', 'acme', 'review'],
        ['https://acme.gorgias.com.mcas.ms/app/ticket/9', 'acme', 'review'],
      ],
    },
    {
      kind: 'customer',
      recordId: '9',
      companyId: 'GOACMEXK9',
      at: [['https://acme.gorgias.com/app/customer/9', 'acme', 'review']],
    },
  ],
  others: [
    'https://acme.gorgias.com/app/settings/9',
    'https://acme.gorgias.com/app/ticket/new',
    'https://acme.gorgias.com/app/views/12',
    'https://acme.gorgias.com/app/views/12/new',
  ],
});
