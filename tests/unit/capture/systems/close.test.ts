import { testSystem } from './system-cases.ts';

testSystem('close', {
  records: [
    {
      kind: 'lead',
      recordId: 'lead_aB1',
      companyId: 'CLLAZB1',
      at: [['https://app.close.com/lead/lead_aB1/', null, 'certain']],
    },
    {
      kind: 'lead',
      recordId: 'lead_Ab1',
      companyId: 'CLLZAB1',
      at: [['https://app.close.com/lead/lead_Ab1', null, 'certain']],
    },
  ],
  others: [
    'https://app.close.com/leads/',
    'https://app.close.com/lead/new',
    'https://app.close.com/lead/cont_aB1/',
    'https://app.close.com/lead/lead_/',
  ],
});
