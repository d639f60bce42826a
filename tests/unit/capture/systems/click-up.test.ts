import { testSystem } from './system-cases.ts';

testSystem('clickup', {
  records: [
    {
      kind: 'task',
      recordId: '86abc1',
      companyId: 'CUS86ABC1',
      at: [['https://app.clickup.com/t/86abc1', null, 'review']],
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
    'https://clickup.com/t/86abc1',
  ],
});
