import { defineSystem } from '../crm-system.ts';

/** Version 8 shows older modules by version 7's own addresses, below `/legacy`. */
export const suiteCrm = defineSystem({
  name: 'suitecrm',
  title: 'SuiteCRM',
  code: 'SU',
  tenancy: 'host',
  clientKind: null,
  sites: [
    {
      hosts: 'anyHost',
      forms: [
        {
          path: '{folder:folder}[/public][/index.php]',
          fragment: '/{kind}/record/{id:text}',
          kind: {
            accounts: 'account',
            contacts: 'contact',
            leads: 'lead',
            opportunities: 'opportunity',
          },
        },
        {
          path: '{folder:folder}[/public][/legacy]/index.php',
          query: { module: '{kind}', action: 'DetailView', record: '{id:text}' },
          kind: {
            Accounts: 'account',
            Contacts: 'contact',
            Leads: 'lead',
            Opportunities: 'opportunity',
          },
        },
      ],
      listTexts: ['#/accounts', 'module=Accounts'],
      linkPatterns: ['*://*/*index.php?*action=DetailView*'],
    },
  ],
  page: {
    nameFields: [
      { selector: 'scrm-record-header .record-view-name-label', read: 'text' },
      { selector: 'h2.module-title-text', read: 'text' },
    ],
    titleTails: [/ » (?:Accounts|Contacts|Leads|Opportunities) » SuiteCRM$/],
  },
});
