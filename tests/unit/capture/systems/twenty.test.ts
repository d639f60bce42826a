import { testSystem } from './system-cases.ts';

const id = '0a1b2c3d-0000-4000-8000-00000000000f';

testSystem('twenty')`
  company ${id} TWC0A1B2C3D00004000800000000000000F
    certain acme https://acme.twenty.com/object/company/${id}
  person ${id} TWP0A1B2C3D00004000800000000000000F
    review acme https://acme.twenty.com/object/person/${id}
  no record
    https://acme.twenty.com/objects/companies
    https://twenty.com/object/company/${id}
`;
