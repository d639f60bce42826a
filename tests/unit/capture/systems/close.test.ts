import { testSystem } from './system-cases.ts';

testSystem('close')`
  lead lead_aB1 CLLAZB1
    certain - https://app.close.com/lead/lead_aB1/
  lead lead_Ab1 CLLZAB1
    certain - https://app.close.com/lead/lead_Ab1
  no record
    https://app.close.com/leads/
    https://app.close.com/lead/new
    https://app.close.com/lead/cont_aB1/
    https://app.close.com/lead/lead_/
`;
