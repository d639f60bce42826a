import { testSystem } from './system-cases.ts';

testSystem('clickup', {
  records: [
    {
      kind: 'task',
      recordId: '86abc1',
      companyId: 'CUS86ABC1',
      at: [
        ['https://app.clickup.com/t/86abc1', null, 'review'],
        ['https://app.clickup.com/t/123/86abc1', '123', 'review', ['CU123S86ABC1']],
        ['https://app.clickup.com/t/7/86abc1?comment=5', '7', 'review', ['CU7S86ABC1']],
      ],
    },
    {
      kind: 'task',
      recordId: 'ABC-1',
      companyId: 'CUSZAZBZCX11',
      at: [['https://app.clickup.com/t/ABC-1', null, 'review']],
    },
    {
      kind: 'task',
      recordId: 'ABC-1',
      companyId: 'CU123SZAZBZCX11',
      at: [['https://app.clickup.com/t/123/ABC-1', '123', 'review']],
    },
  ],
  others: [
    'https://app.clickup.com/123/v/l/86abc1',
    'https://app.clickup.com/t',
    'https://app.clickup.com/t/new',
    'https://app.clickup.com/t/123/new',
    'https://clickup.com/t/86abc1',
  ],
});
