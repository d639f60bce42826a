import { testSystem } from './system-cases.ts';

const id = '0a1b2c3d-0000-4000-8000-00000000000f';
const app = 'appid=11111111-2222-4333-8444-555555555555';
const page = 'https://acme.crm4.dynamics.com/main.aspx';

testSystem('dynamics', {
  records: [
    {
      kind: 'account',
      recordId: id,
      companyId: 'DYACMEX2CRM4XA0A1B2C3D00004000800000000000000F',
      at: [
        [`${page}?${app}&pagetype=entityrecord&etn=account&id=${id}`, 'acme.crm4', 'certain'],
        [`${page}?id=${id.toUpperCase()}&etn=account&${app}`, 'acme.crm4', 'certain'],
        [`${page}?etn=account&id=%7B${id}%7D`, 'acme.crm4', 'certain'],
        ...['mcas.ms', 'mcas-gov.us', 'mcas-gov.ms'].map((end): [string, string, 'certain'] => [
          `https://acme.crm4.dynamics.com.${end}/main.aspx?pagetype=entityrecord&etn=account&id=${id}`,
          'acme.crm4',
          'certain',
        ]),
      ],
    },
    {
      kind: 'account',
      recordId: id,
      companyId: 'DYACMEX2CRMXA0A1B2C3D00004000800000000000000F',
      at: [[`https://acme.crm.dynamics.com/main.aspx?etn=account&id=${id}`, 'acme.crm', 'certain']],
    },
    {
      kind: 'contact',
      recordId: id,
      companyId: 'DYACMEX2CRM4XN0A1B2C3D00004000800000000000000F',
      at: [[`${page}?etn=contact&id=${id}`, 'acme.crm4', 'review']],
    },
  ],
  others: [
    `${page}?${app}&etn=account`,
    `${page}?${app}&pagetype=entitylist&etn=account&viewid=${id}`,
    `${page}?pagetype=entitylist&etn=account&id=${id}`,
    `${page}?etn=systemuser&id=${id}`,
    `${page}?etn=account&id=${id}&id=${id.replace('f', 'e')}`,
    `${page}?${app}&id=${id}`,
    `https://acme.crm4.dynamics.com.mcas.test/main.aspx?etn=account&id=${id}`,
    `https://acme.crm4.dynamics.commcas.ms/main.aspx?etn=account&id=${id}`,
    `https://acme.crm4.dynamics.com.mcas.ms:8443/main.aspx?etn=account&id=${id}`,
    `https://acme.dynamics.com/main.aspx?etn=account&id=${id}`,
    `https://acme.crm4.dynamics.com.evil.test/main.aspx?etn=account&id=${id}`,
  ],
});
