import { defineSystem } from '../crm-system.ts';

export const clickUp = defineSystem({
  name: 'clickup',
  title: 'ClickUp',
  code: 'CU',
  tenancy: 'global',
  clientKind: null,
  sites: [
    {
      hosts: ['app.clickup.com'],
      forms: [
        { path: '/t/{id:plain}', kind: 'task' },
        { path: '/t/{tenant:digits}/{id:plain}', kind: 'task', formerTenancy: 'numbered' },
        /** An id with a hyphen is a custom id: it is the team's, and differs from the task's own. */
        {
          path: '/t/{tenant:digits}/{id:hyphened}',
          kind: 'task',
          tenancy: 'numbered',
          review: true,
        },
        { path: '/t/{id:hyphened}', kind: 'task', tenancy: 'unnamed', review: true },
      ],
    },
  ],
  page: {
    nameFields: [{ selector: '.cu-task-title__overlay', read: 'text' }],
    within: '.cu-task-view__container',
    titleTails: [/ \| ClickUp$/],
  },
});
