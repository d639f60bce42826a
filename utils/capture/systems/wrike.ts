import { defineSystem } from '../crm-system.ts';

/** The account may be in the address; the task opens without it. */
const workspace = { path: '/workspace.htm', query: { 'acc?': '{account:digits}' } } as const;

const folder = '[/]folder/{folder:digits}/{view:word}';

export const wrike = defineSystem({
  name: 'wrike',
  title: 'Wrike',
  code: 'WR',
  tenancy: 'unnamed',
  clientKind: null,
  sites: [
    {
      hosts: ['wrike.com', 'www.wrike.com', 'app-{region:region}.wrike.com'],
      forms: [
        { path: '/open.htm', query: { id: '{id:digits}' }, kind: 'task' },
        {
          ...workspace,
          fragment: '/task-view',
          fragmentQuery: { id: '{id:digits}' },
          kind: 'task',
        },
        /** Open over a folder, or beside it. */
        {
          ...workspace,
          fragment: folder,
          fragmentQuery: { overlayEntityId: '{id:digits}' },
          kind: 'task',
        },
        {
          ...workspace,
          fragment: folder,
          fragmentQuery: { overlayEntityId: null, sidePanelItemId: '{id:digits}' },
          kind: 'task',
        },
      ],
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
