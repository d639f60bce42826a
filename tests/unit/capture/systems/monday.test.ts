import { testSystem } from './system-cases.ts';

testSystem('monday', {
  records: [
    {
      kind: 'item',
      recordId: '99',
      companyId: 'MOI99',
      at: [
        ['https://acme.monday.com/boards/12/pulses/99', 'acme', 'review'],
        ['https://acme.monday.com/boards/13/pulses/99?asc=1', 'acme', 'review'],
        ['https://acme.monday.com/boards/12/views/7/pulses/99', 'acme', 'review'],
        ['https://acme.monday.com/boards/12/pulses/99/posts/1676502313', 'acme', 'review'],
        ['https://acme.monday.com/boards/12/views/7/pulses/99/posts/5?reply=1', 'acme', 'review'],
      ],
    },
  ],
  others: [
    'https://acme.monday.com/boards/12',
    'https://acme.monday.com/boards/12/posts/99',
    'https://acme.monday.com/boards/12/views/7',
    'https://www.monday.com/boards/12/pulses/99',
    'https://monday.com/boards/12/pulses/99',
  ],
});
