import { testSystem } from './system-cases.ts';

const id = '0a1b2c3d-0000-4000-8000-00000000000f';

testSystem('attio', {
  records: [
    {
      kind: 'company',
      recordId: id,
      companyId: 'ATC0A1B2C3D00004000800000000000000F',
      at: [
        [`https://app.attio.com/acme/company/${id}`, 'acme', 'certain'],
        [`https://app.attio.com/acme-2/company/${id.toUpperCase()}/`, 'acme-2', 'certain'],
        [`https://app.attio.com/acme/company/${id}/overview`, 'acme', 'certain'],
        [`https://app.attio.com/acme/company/${id}/activity/`, 'acme', 'certain'],
      ],
    },
    {
      kind: 'company',
      recordId: id,
      companyId: 'ATC0A1B2C3D00004000800000000000000F',
      // A workspace may be called as pages are.
      at: [[`https://app.attio.com/index/company/${id}`, 'index', 'certain']],
    },
    {
      kind: 'person',
      recordId: id,
      companyId: 'ATP0A1B2C3D00004000800000000000000F',
      at: [
        [`https://app.attio.com/acme/person/${id}`, 'acme', 'review'],
        [`https://app.attio.com/acme/person/${id}/overview`, 'acme', 'review'],
      ],
    },
  ],
  others: [
    `https://app.attio.com/acme/lists/${id}`,
    'https://app.attio.com/acme/company',
    `https://app.attio.com/acme/company/view/${id}`,
    'https://app.attio.com/acme/company/settings/general',
    'https://app.attio.com/acme/company/view',
  ],
});
