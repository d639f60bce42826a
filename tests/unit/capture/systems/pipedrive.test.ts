import { testSystem } from './system-cases.ts';

testSystem('pipedrive')`
  organization 5 PDACMEXO5
    certain acme https://acme.pipedrive.com/organization/5
    certain acme https://Acme.Pipedrive.com/organization/5/?tab=1#x
  organization 5 PDACMEX11XO5
    certain acme-1 https://acme-1.pipedrive.com/organization/5
  organization 5 PDACME1XO5
    certain acme1 https://acme1.pipedrive.com/organization/5
  organization 5 PDO5
    review - https://app.pipedrive.com/organization/5
  person 5 PDACMEXP5
    review acme https://acme.pipedrive.com/person/5
  deal 5 PDACMEXD5
    review acme https://acme.pipedrive.com/deal/5
  lead 0a1b2c3d-0000-4000-8000-00000000000f PDACMEXL0A1B2C3D00004000800000000000000F
    review acme https://acme.pipedrive.com/leads/inbox/0a1b2c3d-0000-4000-8000-00000000000f
  no record
    https://acme.pipedrive.com/pipeline/5
    https://acme.pipedrive.com/
    https://acme.pipedrive.com/organization/new
    https://acme.pipedrive.com/organizations/list/5
    https://acme.pipedrive.com/leads/inbox
    https://pipedrive.com/organization/5
    https://www.pipedrive.com/organization/5
    https://acme.pipedrive.com.evil.test/organization/5
    https://acmepipedrive.com/organization/5
    https://a.b.pipedrive.com/organization/5
    http://acme.pipedrive.com/organization/5
`;
