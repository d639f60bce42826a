import { testSystem } from './system-cases.ts';

testSystem('pipedrive', {
  records: [
    {
      kind: 'organization',
      recordId: '5',
      companyId: 'PDACMEXO5',
      at: [
        ['https://acme.pipedrive.com/organization/5', 'acme', 'certain'],
        ['https://Acme.Pipedrive.com/organization/5/?tab=1#x', 'acme', 'certain'],
      ],
    },
    {
      kind: 'organization',
      recordId: '5',
      companyId: 'PDACMEX11XO5',
      at: [['https://acme-1.pipedrive.com/organization/5', 'acme-1', 'certain']],
    },
    {
      kind: 'organization',
      recordId: '5',
      companyId: 'PDACME1XO5',
      at: [['https://acme1.pipedrive.com/organization/5', 'acme1', 'certain']],
    },
    {
      kind: 'organization',
      recordId: '5',
      companyId: 'PDO5',
      at: [['https://app.pipedrive.com/organization/5', null, 'review']],
    },
    {
      kind: 'person',
      recordId: '5',
      companyId: 'PDACMEXP5',
      at: [['https://acme.pipedrive.com/person/5', 'acme', 'review']],
    },
    {
      kind: 'deal',
      recordId: '5',
      companyId: 'PDACMEXD5',
      at: [['https://acme.pipedrive.com/deal/5', 'acme', 'review']],
    },
    {
      kind: 'lead',
      recordId: '0a1b2c3d-0000-4000-8000-00000000000f',
      companyId: 'PDACMEXL0A1B2C3D00004000800000000000000F',
      at: [
        [
          'https://acme.pipedrive.com/leads/inbox/0a1b2c3d-0000-4000-8000-00000000000f',
          'acme',
          'review',
        ],
      ],
    },
  ],
  others: [
    'https://acme.pipedrive.com/pipeline/5',
    'https://acme.pipedrive.com/',
    'https://acme.pipedrive.com/organization/new',
    'https://acme.pipedrive.com/organizations/list/5',
    'https://acme.pipedrive.com/leads/inbox',
    'https://pipedrive.com/organization/5',
    'https://www.pipedrive.com/organization/5',
    'https://acme.pipedrive.com.evil.test/organization/5',
    'https://acmepipedrive.com/organization/5',
    'https://a.b.pipedrive.com/organization/5',
    'http://acme.pipedrive.com/organization/5',
  ],
});
