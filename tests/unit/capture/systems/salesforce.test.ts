import { testSystem } from './system-cases.ts';

const first = '0013k00002crTPa';
const full = `${first}AAM`;
const page = 'https://acme.lightning.force.com';

testSystem('salesforce')`
  account ${full} SFA0013K00002CRTPAAAM
    certain acme ${page}/lightning/r/Account/${full}/view
    certain acme ${page}/lightning/r/Account/${first}/view
    certain acme ${page}/lightning/r/${full}/view/?ws=%2Flightning%2Fr%2FContact%2F0033k00002crTPa%2Fview
    certain acme ${page}/one/one.app#/sObject/${first}/view?t=1
    certain acme https://acme.my.salesforce.com/${first}
    certain acme https://acme.my.salesforce.com/apex/Client?sfdc.tab=1&id=${full}
    certain acme https://acme.lightning.force.mil/lightning/r/Account/${full}/view
    certain acme https://acme.lightning.crmforce.mil/lightning/r/Account/${full}/view
    certain acme ${page}.mcas.ms/lightning/r/Account/${full}/view
    certain other https://other.lightning.force.com/lightning/r/Account/${full}/view
    review acme-dev-ed https://acme-dev-ed.develop.lightning.force.com/lightning/r/Account/${full}/view
    review acme-dev-ed https://acme-dev-ed.develop.my.salesforce.com/${first}
    review acme-x https://acme-x.trailblaze.lightning.force.com/lightning/r/${first}/view
    review acme https://acme.demo.my.salesforce.com/${first}
    review acme-b2b https://acme-b2b--c.vf.force.com/apex/Client?id=${full}
    review acme https://acme--c.develop.vf.force.com/apex/Client?id=${first}
  account 001M000000qfPySIAU SFA001M000000QFPYSIAU
    certain acme ${page}/lightning/r/Account/001M000000qfPyS/view
  account ${full} SFACMEX1X1DEVXA0013K00002CRTPAAAM
    review acme--dev https://acme--dev.sandbox.lightning.force.com/lightning/r/Account/${full}/view
    review acme--dev https://acme--dev.lightning.force.com/lightning/r/${first}/view
    review acme--dev https://acme--dev.sandbox.my.salesforce.com/${first}
    review acme--dev https://acme--dev--c.sandbox.vf.force.com/apex/Client?id=${first}
    review acme--dev https://acme--dev.sandbox.lightning.force.com.mcas.ms/lightning/r/${first}/view
  contact 0033k00002crTPaAAM SFN0033K00002CRTPAAAM
    review acme ${page}/lightning/r/Contact/0033k00002crTPa/view?ws=/lightning/r/Account/${full}/view
    review acme ${page}/lightning/r/Account/0033k00002crTPa/view
  opportunity 0063k00002crTPaAAM SFV0063K00002CRTPAAAM
    review acme ${page}/lightning/r/Opportunity/0063k00002crTPaAAM/view
  custom a01M00000062mPgIAI SFMA01M00000062MPGIAI
    review acme ${page}/lightning/r/Client__c/a01M00000062mPg/view
    review acme https://acme.my.salesforce.com/a01M00000062mPgIAI
  record 0Q03k00002crTPaCAM SFR0Q03K00002CRTPACAM
    review acme ${page}/lightning/r/Quote/0Q03k00002crTPa/view
  no record
    ${page}/lightning/o/Account/list
    ${page}/lightning/o/Account/list?ws=/lightning/r/Account/${full}/view
    ${page}/lightning/setup/SetupOneHome/home
    ${page}/lightning/r/Account/${first}AAA/view
    ${page}/lightning/r/Account/${full}/edit
    ${page}/lightning/r/Account/${full}/related/Contacts/view
    ${page}/lightning/r/Account/0013k/view
    ${page}/lightning/r/FeedItem/0D53k00002crTPa/view
    ${page}/lightning/r/CollaborationGroup/0F93k00002crTPa/view
    ${page}/lightning/r/0D53k00002crTPa/view
    ${page}/lightning/r/ContentDocument/0693k00002crTPa/view
    ${page}/lightning/r/UserRole/00E3k00002crTPa/view
    ${page}/one/one.app#/sObject/0F93k00002crTPa/view
    https://acme--dev--c.vf.force.com/apex/Client?id=${full}
    https://acme.vf.force.com/apex/Client?id=${full}
    https://acme.evil.lightning.force.com/lightning/r/Account/${full}/view
    https://acme--dev.develop.lightning.force.com/lightning/r/Account/${full}/view
    ${page}/lightning/r/Report/00O3k00002crTPa/view
    ${page}/lightning/r/User/0053k00002crTPa/view
    https://acme.my.salesforce.com/ManageUsersPage
    https://acme.my.salesforce.com/administrations
    https://acme.my.salesforce.com/home/home.jsp
    https://lightning.force.com/lightning/r/Account/${full}/view
    ${page}.evil.test/lightning/r/Account/${full}/view
    http://acme.lightning.force.com/lightning/r/Account/${full}/view
`;
