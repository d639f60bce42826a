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
        { path: '/t/{id:text}', kind: 'task' },
        /** A custom id is one of its team, and does not tell the task's own id. */
        { path: '/t/{tenant:digits}/{id:text}', kind: 'task', tenancy: 'numbered', review: true },
      ],
    },
  ],
  page: {
    nameFields: [{ selector: '.cu-task-title__overlay', read: 'text' }],
    within: '.cu-task-view__container',
    titleTails: [/ \| ClickUp$/],
  },
});
