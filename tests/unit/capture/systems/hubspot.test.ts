import { testSystem } from './system-cases.ts';

testSystem('hubspot', {
  records: [
    {
      kind: 'company',
      recordId: '456',
      companyId: 'HS123C456',
      at: [
        ['https://app.hubspot.com/contacts/123/record/0-2/456', '123', 'certain'],
        ['https://app.hubspot.com/contacts/123/record/0-2/456/', '123', 'certain'],
        ['https://APP-EU1.HubSpot.com/contacts/123/record/0-2/456?a=b#c', '123', 'certain'],
        [
          'https://app.hubspot.com/contacts/123/record/0-2/456/view/1?engagement=7',
          '123',
          'certain',
        ],
        ['https://app-na2.hubspot.com/contacts/123/company/456', '123', 'certain'],
        ['https://app.hubspot.com/contacts/123/company/456/view/1', '123', 'certain'],
        ['https://app.hubspot.com/contacts/123/company/456/?interaction=note', '123', 'certain'],
      ],
    },
    {
      kind: 'contact',
      recordId: '456',
      companyId: 'HS123N456',
      at: [
        ['https://app.hubspot.com/contacts/123/record/0-1/456', '123', 'review'],
        ['https://app.hubspot.com/contacts/123/contact/456', '123', 'review'],
      ],
    },
    {
      kind: 'deal',
      recordId: '456',
      companyId: 'HS123D456',
      at: [
        ['https://app.hubspot.com/contacts/123/record/0-3/456', '123', 'review'],
        ['https://app.hubspot.com/contacts/123/deal/456', '123', 'review'],
        ['https://app.hubspot.com/sales/123/deal/456', '123', 'review'],
      ],
    },
    {
      kind: 'ticket',
      recordId: '456',
      companyId: 'HS123T456',
      at: [['https://app.hubspot.com/contacts/123/record/0-5/456', '123', 'review']],
    },
    {
      kind: 'custom',
      recordId: '456',
      companyId: 'HS123M789R456',
      at: [['https://app.hubspot.com/contacts/123/record/2-789/456', '123', 'review']],
    },
  ],
  others: [
    'https://app.hubspot.com/contacts/123/objects/0-2/views/all/list',
    'https://app.hubspot.com/contacts/123/objects/0-2/views/456',
    'https://app.hubspot.com/contacts/123/record/0-2',
    'https://app.hubspot.com/contacts/123/record/0-2/new',
    'https://app.hubspot.com/contacts/123/record/0-27/456',
    'https://app.hubspot.com/contacts/123/record/0-48/456',
    'https://app.hubspot.com/contacts/123',
    'https://app.hubspot.com./contacts/123/record/0-2/456',
    'https://app.hubspot.com/contacts/456/company',
    'https://www.hubspot.com/contacts/123/company/456',
    'https://app.hubspot.com.evil.test/contacts/123/record/0-2/456',
    'https://evilapp.hubspot.com/contacts/123/record/0-2/456',
    'https://app.hubspot.com:8443/contacts/123/record/0-2/456',
    'http://app.hubspot.com/contacts/123/record/0-2/456',
    'https://evil.test/https://app.hubspot.com/contacts/123/record/0-2/456',
    'https://app.hubspot.com@evil.test/contacts/123/record/0-2/456',
  ],
});
