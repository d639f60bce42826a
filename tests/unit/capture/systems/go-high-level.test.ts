import { testSystem } from './system-cases.ts';

testSystem('gohighlevel', {
  records: [
    {
      kind: 'contact',
      recordId: 'aB1',
      companyId: 'GHNAZB1',
      at: [['https://app.gohighlevel.com/v2/location/Loc1/contacts/detail/aB1', 'Loc1', 'review']],
    },
  ],
  others: [
    'https://app.gohighlevel.com/v2/location/Loc1/contacts/smart_list/All',
    'https://app.gohighlevel.com/v2/location/Loc1/dashboard',
  ],
});
