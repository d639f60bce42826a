import { testSystem } from './system-cases.ts';

const id = '0a1b2c3d-0000-4000-8000-00000000000f';
const app = 'appid=11111111-2222-4333-8444-555555555555';
const page = 'https://acme.crm4.dynamics.com/main.aspx';

testSystem('dynamics')`
  account ${id} DYACMEX2CRM4XA0A1B2C3D00004000800000000000000F
    certain acme.crm4 ${page}?${app}&pagetype=entityrecord&etn=account&id=${id}
    certain acme.crm4 ${page}?id=0A1B2C3D-0000-4000-8000-00000000000F&etn=account&${app}
    certain acme.crm4 ${page}?etn=account&id=%7B${id}%7D
    certain acme.crm4 https://acme.crm4.dynamics.com.mcas.ms/main.aspx?pagetype=entityrecord&etn=account&id=${id}
    certain acme.crm4 https://acme.crm4.dynamics.com.mcas-gov.us/main.aspx?pagetype=entityrecord&etn=account&id=${id}
    certain acme.crm4 https://acme.crm4.dynamics.com.mcas-gov.ms/main.aspx?pagetype=entityrecord&etn=account&id=${id}
  account ${id} DYACMEX2CRMXA0A1B2C3D00004000800000000000000F
    certain acme.crm https://acme.crm.dynamics.com/main.aspx?etn=account&id=${id}
  contact ${id} DYACMEX2CRM4XN0A1B2C3D00004000800000000000000F
    review acme.crm4 ${page}?etn=contact&id=${id}
  no record
    ${page}?${app}&etn=account
    ${page}?${app}&pagetype=entitylist&etn=account&viewid=${id}
    ${page}?pagetype=entitylist&etn=account&id=${id}
    ${page}?etn=systemuser&id=${id}
    ${page}?etn=account&id=${id}&id=0a1b2c3d-0000-4000-8000-00000000000e
    ${page}?${app}&id=${id}
    https://acme.crm4.dynamics.com.mcas.test/main.aspx?etn=account&id=${id}
    https://acme.crm4.dynamics.commcas.ms/main.aspx?etn=account&id=${id}
    https://acme.crm4.dynamics.com.mcas.ms:8443/main.aspx?etn=account&id=${id}
    https://acme.dynamics.com/main.aspx?etn=account&id=${id}
    https://acme.crm4.dynamics.com.evil.test/main.aspx?etn=account&id=${id}
`;
