import { testSystem } from './system-cases.ts';

const id = '0a1b2c3d-0000-4000-8000-00000000000f';

/** A workspace may be called as pages are: `index`. */
testSystem('attio')`
  company ${id} ATC0A1B2C3D00004000800000000000000F
    certain acme https://app.attio.com/acme/company/${id}
    certain acme-2 https://app.attio.com/acme-2/company/0A1B2C3D-0000-4000-8000-00000000000F/
    certain acme https://app.attio.com/acme/company/${id}/overview
    certain acme https://app.attio.com/acme/company/${id}/activity/
    certain index https://app.attio.com/index/company/${id}
  person ${id} ATP0A1B2C3D00004000800000000000000F
    review acme https://app.attio.com/acme/person/${id}
    review acme https://app.attio.com/acme/person/${id}/overview
  no record
    https://app.attio.com/acme/lists/${id}
    https://app.attio.com/acme/company
    https://app.attio.com/acme/company/view/${id}
    https://app.attio.com/acme/company/settings/general
    https://app.attio.com/acme/company/view
`;
