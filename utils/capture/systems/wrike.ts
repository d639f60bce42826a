import { defineSystem } from '../crm-system.ts';

export const wrike = defineSystem({
  name: 'wrike',
  title: 'Wrike',
  code: 'WR',
  tenancy: 'untold',
  clientKind: null,
  sites: [
    {
      hosts: ['www.wrike.com'],
      forms: [{ path: '/open.htm', query: { id: '{id:digits}' }, kind: 'task' }],
    },
  ],
  page: {
    nameFields: [
      { selector: '[data-application="work-item-title"] textarea', read: 'value' },
      { selector: '.work-item-header .work-item-title .text-field', read: 'text' },
    ],
    titleTails: [/ - Wrike$/],
  },
});
