import { testSystem } from './system-cases.ts';

testSystem('wrike', {
  records: [
    {
      kind: 'task',
      recordId: '123',
      companyId: 'WRS123',
      at: [['https://www.wrike.com/open.htm?id=123', null, 'review']],
    },
  ],
  others: [
    'https://www.wrike.com/open.htm',
    'https://www.wrike.com/open.htm?id=abc',
    'https://www.wrike.com/workspace.htm?id=123',
  ],
});
