import { defineSystem } from '../crm-system.ts';

const kind = {
  Accounts: 'account',
  Contacts: 'contact',
  Leads: 'lead',
  Potentials: 'deal',
} as const;

/** A domain for each of its data centres. */
const endings = [
  'zoho.com',
  'zoho.eu',
  'zoho.in',
  'zoho.com.au',
  'zoho.jp',
  'zoho.com.cn',
  'zoho.sa',
  'zoho.ae',
  'zoho.uk',
  'zohocloud.ca',
];

/** Below the CRM's address comes the organisation's number or name, or neither. */
const tabs = (crm: string) => [
  { path: `${crm}[/org{tenant:digits}]/tab/{kind}/{id:text}`, kind },
  { path: `${crm}/{name:text}/tab/{kind}/{id:text}`, kind },
];

export const zoho = defineSystem({
  name: 'zoho',
  title: 'Zoho CRM',
  code: 'ZO',
  tenancy: 'global',
  clientKind: 'account',
  sites: [
    {
      hosts: endings.map((ending) => `crm.${ending}`),
      forms: [
        ...tabs('/crm'),
        {
          path: '/crm[/org{tenant:digits}]/EntityInfo.do',
          query: { module: '{kind}', id: '{id:text}' },
          kind,
        },
      ],
    },
    /** They show the CRM in a frame. */
    {
      hosts: endings.map((ending) => `crmplus.${ending}`),
      forms: tabs('/{portal:slug}/index.do/cxapp/crm'),
    },
    {
      hosts: endings.map((ending) => `one.${ending}`),
      forms: tabs('/zohoone/{portal:slug}/home/cxapp[-spaces/{space:slug}]/crm'),
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
