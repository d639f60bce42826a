import { testSystem } from './system-cases.ts';

const first = '0013k00002crTPa';
const full = `${first}AAM`;
const page = 'https://acme.lightning.force.com';

testSystem('salesforce', {
  records: [
    {
      kind: 'account',
      recordId: full,
      companyId: 'SFA0013K00002CRTPAAAM',
      at: [
        [`${page}/lightning/r/Account/${full}/view`, 'acme', 'certain'],
        [`${page}/lightning/r/Account/${first}/view`, 'acme', 'certain'],
        [
          `${page}/lightning/r/${full}/view/?ws=%2Flightning%2Fr%2FContact%2F0033k00002crTPa%2Fview`,
          'acme',
          'certain',
        ],
        [`${page}/one/one.app#/sObject/${first}/view?t=1`, 'acme', 'certain'],
        [`https://acme.my.salesforce.com/${first}`, 'acme', 'certain'],
        [`https://acme.my.salesforce.com/apex/Client?sfdc.tab=1&id=${full}`, 'acme', 'certain'],
        [`https://acme.lightning.force.mil/lightning/r/Account/${full}/view`, 'acme', 'certain'],
        [`https://acme.lightning.crmforce.mil/lightning/r/Account/${full}/view`, 'acme', 'certain'],
        [
          `https://acme.lightning.force.com.mcas.ms/lightning/r/Account/${full}/view`,
          'acme',
          'certain',
        ],
        [`https://other.lightning.force.com/lightning/r/Account/${full}/view`, 'other', 'certain'],
        [
          `https://acme-dev-ed.develop.lightning.force.com/lightning/r/Account/${full}/view`,
          'acme-dev-ed',
          'review',
        ],
        [`https://acme-dev-ed.develop.my.salesforce.com/${first}`, 'acme-dev-ed', 'review'],
        [
          `https://acme-x.trailblaze.lightning.force.com/lightning/r/${first}/view`,
          'acme-x',
          'review',
        ],
        [`https://acme.demo.my.salesforce.com/${first}`, 'acme', 'review'],
        [`https://acme-b2b--c.vf.force.com/apex/Client?id=${full}`, 'acme-b2b', 'review'],
        [`https://acme--c.develop.vf.force.com/apex/Client?id=${first}`, 'acme', 'review'],
      ],
    },
    {
      kind: 'account',
      recordId: '001M000000qfPySIAU',
      companyId: 'SFA001M000000QFPYSIAU',
      at: [[`${page}/lightning/r/Account/001M000000qfPyS/view`, 'acme', 'certain']],
    },
    {
      kind: 'account',
      recordId: full,
      companyId: 'SFACMEX1X1DEVXA0013K00002CRTPAAAM',
      at: [
        [
          `https://acme--dev.sandbox.lightning.force.com/lightning/r/Account/${full}/view`,
          'acme--dev',
          'review',
        ],
        [`https://acme--dev.lightning.force.com/lightning/r/${first}/view`, 'acme--dev', 'review'],
        [`https://acme--dev.sandbox.my.salesforce.com/${first}`, 'acme--dev', 'review'],
        [
          `https://acme--dev--c.sandbox.vf.force.com/apex/Client?id=${first}`,
          'acme--dev',
          'review',
        ],
        [
          `https://acme--dev.sandbox.lightning.force.com.mcas.ms/lightning/r/${first}/view`,
          'acme--dev',
          'review',
        ],
      ],
    },
    {
      kind: 'contact',
      recordId: '0033k00002crTPaAAM',
      companyId: 'SFN0033K00002CRTPAAAM',
      at: [
        [
          `${page}/lightning/r/Contact/0033k00002crTPa/view?ws=/lightning/r/Account/${full}/view`,
          'acme',
          'review',
        ],
        [`${page}/lightning/r/Account/0033k00002crTPa/view`, 'acme', 'review'],
      ],
    },
    {
      kind: 'opportunity',
      recordId: '0063k00002crTPaAAM',
      companyId: 'SFV0063K00002CRTPAAAM',
      at: [[`${page}/lightning/r/Opportunity/0063k00002crTPaAAM/view`, 'acme', 'review']],
    },
    {
      kind: 'custom',
      recordId: 'a01M00000062mPgIAI',
      companyId: 'SFMA01M00000062MPGIAI',
      at: [
        [`${page}/lightning/r/Client__c/a01M00000062mPg/view`, 'acme', 'review'],
        ['https://acme.my.salesforce.com/a01M00000062mPgIAI', 'acme', 'review'],
      ],
    },
    {
      kind: 'record',
      recordId: '0Q03k00002crTPaCAM',
      companyId: 'SFR0Q03K00002CRTPACAM',
      at: [[`${page}/lightning/r/Quote/0Q03k00002crTPa/view`, 'acme', 'review']],
    },
  ],
  others: [
    `${page}/lightning/o/Account/list`,
    `${page}/lightning/o/Account/list?ws=/lightning/r/Account/${full}/view`,
    `${page}/lightning/setup/SetupOneHome/home`,
    `${page}/lightning/r/Account/${first}AAA/view`,
    `${page}/lightning/r/Account/${full}/edit`,
    `${page}/lightning/r/Account/${full}/related/Contacts/view`,
    `${page}/lightning/r/Account/0013k/view`,
    `${page}/lightning/r/FeedItem/0D53k00002crTPa/view`,
    `${page}/lightning/r/CollaborationGroup/0F93k00002crTPa/view`,
    `${page}/lightning/r/0D53k00002crTPa/view`,
    `${page}/lightning/r/ContentDocument/0693k00002crTPa/view`,
    `${page}/lightning/r/UserRole/00E3k00002crTPa/view`,
    `${page}/one/one.app#/sObject/0F93k00002crTPa/view`,
    `https://acme--dev--c.vf.force.com/apex/Client?id=${full}`,
    `https://acme.vf.force.com/apex/Client?id=${full}`,
    `https://acme.evil.lightning.force.com/lightning/r/Account/${full}/view`,
    `https://acme--dev.develop.lightning.force.com/lightning/r/Account/${full}/view`,
    `${page}/lightning/r/Report/00O3k00002crTPa/view`,
    `${page}/lightning/r/User/0053k00002crTPa/view`,
    'https://acme.my.salesforce.com/ManageUsersPage',
    'https://acme.my.salesforce.com/administrations',
    'https://acme.my.salesforce.com/home/home.jsp',
    `https://lightning.force.com/lightning/r/Account/${full}/view`,
    `https://acme.lightning.force.com.evil.test/lightning/r/Account/${full}/view`,
    `http://acme.lightning.force.com/lightning/r/Account/${full}/view`,
  ],
});
