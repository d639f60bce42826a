import { testSystem } from './system-cases.ts';

testSystem('gohighlevel')`
  contact aB1 GHNAZB1
    review Loc1 https://app.gohighlevel.com/v2/location/Loc1/contacts/detail/aB1
  no record
    https://app.gohighlevel.com/v2/location/Loc1/contacts/smart_list/All
    https://app.gohighlevel.com/v2/location/Loc1/dashboard
`;
