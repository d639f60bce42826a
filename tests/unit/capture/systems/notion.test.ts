import { testSystem } from './system-cases.ts';

const id = '0123456789abcdef0123456789abcdef';
const other = 'fedcba9876543210fedcba9876543210';

testSystem('notion', {
  records: [
    {
      kind: 'page',
      recordId: id,
      companyId: 'NOG0123456789ABCDEF0123456789ABCDEF',
      at: [
        [`https://www.notion.so/${id}`, null, 'review'],
        [`https://notion.so/Acme-Inc-${id}?pvs=4`, null, 'review'],
        [`https://www.notion.so/agency/Acme-Inc-${id}#part`, null, 'review'],
        ['https://www.notion.so/01234567-89ab-cdef-0123-456789abcdef', null, 'review'],
        [`https://www.notion.so/agency/${other}?v=${other}&p=${id}&pm=s`, null, 'review'],
        [`https://app.notion.com/p/${id}`, null, 'review'],
        [`https://app.notion.com/p/Acme-Inc-${id}?source=copy_link`, null, 'review'],
        [`https://app.notion.com/p/Acme_27c6-5125_per-${id}`, null, 'review'],
        [`https://app.notion.com/p/agency/Acme-Inc-${id}`, null, 'review'],
        [`https://app.notion.com/agency/Acme-Inc-${id}`, null, 'review'],
        [`https://app.notion.com/p/${other}?v=${other}&p=${id}&pm=s`, null, 'review'],
        [`https://agency.notion.site/Acme-Inc-${id}`, null, 'review'],
      ],
    },
  ],
  others: [
    `https://www.notion.so/agency/${other}?v=${id}`,
    'https://www.notion.so/agency/Acme-Inc',
    'https://www.notion.so/product',
    `https://app.notion.com/p/${other}?v=${id}`,
    'https://app.notion.com/p/Acme-Inc',
    `https://www.notion.site/Acme-Inc-${id}`,
    `https://evil.test/p/${id}`,
  ],
});
