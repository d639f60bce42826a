import { defineSystem } from '../crm-system.ts';

/** Environments are copied, ids with them: the organisation and its region belong to the id. */
export const dynamics = defineSystem({
  name: 'dynamics',
  title: 'Dynamics 365',
  code: 'DY',
  tenancy: 'named',
  clientKind: 'account',
  sites: [
    {
      hosts: ['{tenant:organisation}.dynamics.com'],
      forms: [
        {
          path: '/main.aspx',
          query: { etn: '{kind}', id: '{id:guid}', 'pagetype?': 'entityrecord' },
          kind: {
            account: 'account',
            contact: 'contact',
            lead: 'lead',
            opportunity: 'opportunity',
            incident: 'case',
          },
        },
      ],
    },
  ],
  page: {
    nameFields: [
      { selector: '[data-id="header_title"]', read: { attribute: 'title' } },
      { selector: '[id^="formHeaderTitle"]', read: 'text' },
      { selector: 'input[data-id="name.fieldControl-text-box-text"]', read: 'value' },
    ],
    titleHeads: [/^(?:Account|Contact|Lead|Opportunity|Case): [^:]+: /],
    titleTails: [/ - Microsoft Dynamics 365$/],
    titleMarks: ':',
    placeholders: ['New Account'],
  },
});
