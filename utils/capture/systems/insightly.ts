import { defineSystem } from '../crm-system.ts';

export const insightly = defineSystem({
  name: 'insightly',
  title: 'Insightly',
  code: 'IN',
  tenancy: 'untold',
  clientKind: null,
  sites: [
    {
      hosts: ['crm.{pod:pod}.insightly.com'],
      forms: [{ path: '/details/Organisation/{id:digits}', kind: 'organization' }],
    },
  ],
  page: {
    nameFields: [{ selector: '#metadata-row-viewer-TITLE', read: { attribute: 'title' } }],
  },
});
