import { defineSystem } from '../crm-system.ts';

export const espoCrm = defineSystem({
  name: 'espocrm',
  title: 'EspoCRM',
  code: 'ES',
  tenancy: 'host',
  clientKind: null,
  sites: [
    {
      hosts: 'anyHost',
      forms: [
        {
          path: '{folder:folder}[/index.php]',
          fragment: '{kind}/view/{id:text}',
          kind: {
            Account: 'account',
            Contact: 'contact',
            Lead: 'lead',
            Opportunity: 'opportunity',
          },
        },
      ],
      listTexts: ['#Account'],
    },
  ],
  page: {
    nameFields: [
      { selector: '.header-title .title', read: 'text' },
      { selector: '.breadcrumb-item:last-of-type', read: 'text' },
    ],
    listLinks: [{ selector: 'a.link[data-id][href^="#Account/view/"]' }],
  },
});
