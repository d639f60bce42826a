import { defineSystem } from '../crm-system.ts';

const kinds = { company: 'company', contact: 'contact', deal: 'deal', ticket: 'ticket' } as const;

export const hubSpot = defineSystem({
  name: 'hubspot',
  title: 'HubSpot',
  code: 'HS',
  tenancy: 'numbered',
  clientKind: 'company',
  sites: [
    {
      hosts: ['app.hubspot.com', 'app-{pod:pod}.hubspot.com'],
      forms: [
        {
          path: '/contacts/{tenant:digits}/record/{kind}/{id:digits}[/view/{tab:digits}]',
          kind: { '0-1': 'contact', '0-2': 'company', '0-3': 'deal', '0-5': 'ticket' },
        },
        {
          path: '/contacts/{tenant:digits}/record/2-{type:digits}/{id:digits}[/view/{tab:digits}]',
          kind: 'custom',
        },
        {
          path: '/contacts/{tenant:digits}/{kind}/{id:digits}[/view/{tab:digits}]',
          kind: kinds,
        },
        { path: '/sales/{tenant:digits}/{kind}/{id:digits}', kind: kinds },
      ],
    },
  ],
  page: {
    nameFields: [
      { selector: '[data-selenium-test="highlightTitle"]', read: 'text' },
      { selector: 'div[data-selenium-test$="-highlight-details"] h3', read: 'text' },
      { selector: '[data-test-id="highlight-record-label"]', read: 'text' },
    ],
    within: '[data-scroll-trackable-container="left-sidebar"]',
    panels: ['[data-selenium-test="sidebar-preview-panel"]'],
    titleTails: [/ \| HubSpot$/],
    titleMarks: '|',
    listLinks: [
      {
        selector: 'a[href*="/record/0-2/"]',
        name: { selector: '[data-test-id^="label-cell-formatted-property-"]', read: 'text' },
      },
    ],
  },
});
