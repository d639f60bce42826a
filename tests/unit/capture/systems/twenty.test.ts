import { testSystem } from './system-cases.ts';

const id = '0a1b2c3d-0000-4000-8000-00000000000f';

testSystem('twenty', {
  records: [
    {
      kind: 'company',
      recordId: id,
      companyId: 'TWC0A1B2C3D00004000800000000000000F',
      at: [[`https://acme.twenty.com/object/company/${id}`, 'acme', 'certain']],
    },
    {
      kind: 'person',
      recordId: id,
      companyId: 'TWP0A1B2C3D00004000800000000000000F',
      at: [[`https://acme.twenty.com/object/person/${id}`, 'acme', 'review']],
    },
  ],
  others: ['https://acme.twenty.com/objects/companies', `https://twenty.com/object/company/${id}`],
});
