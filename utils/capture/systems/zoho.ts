import { defineSystem } from '../crm-system.ts';

const kind = {
  Accounts: 'account',
  Contacts: 'contact',
  Leads: 'lead',
  Potentials: 'deal',
} as const;

export const zoho = defineSystem({
  name: 'zoho',
  title: 'Zoho CRM',
  code: 'ZO',
  tenancy: 'global',
  clientKind: 'account',
  sites: [
    {
      hosts: [
        'crm.zoho.com',
        'crm.zoho.eu',
        'crm.zoho.in',
        'crm.zoho.com.au',
        'crm.zoho.jp',
        'crm.zoho.com.cn',
        'crm.zoho.sa',
        'crm.zohocloud.ca',
      ],
      forms: [
        { path: '/crm[/org{tenant:digits}]/tab/{kind}/{id:text}', kind },
        {
          path: '/crm[/org{tenant:digits}]/EntityInfo.do',
          query: { module: '{kind}', id: '{id:text}' },
          kind,
        },
      ],
    },
  ],
  page: {
    nameFields: [
      { selector: '#titlecard_FULLNAME', read: { attribute: 'cx-prop-value' } },
      { selector: '#titlecard_LASTNAME', read: { attribute: 'cx-prop-value' } },
      { selector: '[data-zcqa="value_FULLNAME"]', read: 'text' },
      { selector: '#headervalue_ACCOUNTNAME', read: 'text' },
    ],
    listLinks: [{ selector: 'a.cxLookupViewWrapper[href*="/tab/"]' }],
  },
});
