import { defineSystem } from '../crm-system.ts';

/** In one number and in more: its own links have both. */
const kind = {
  contact: 'contact',
  contacts: 'contact',
  lead: 'lead',
  leads: 'lead',
  opportunity: 'opportunity',
  opportunities: 'opportunity',
  organisation: 'organization',
  organisations: 'organization',
} as const;

export const insightly = defineSystem({
  name: 'insightly',
  title: 'Insightly',
  code: 'IN',
  tenancy: 'unnamed',
  clientKind: null,
  sites: [
    {
      hosts: ['crm.{pod:pod}.insightly.com'],
      forms: [
        { path: '/details/{kind}/{id:digits}', query: { blade: null }, kind, anyCase: true },
        /** A record that is open over a list, or over another one. */
        {
          path: '/{page:anything}',
          query: { blade: '/details/{kind}/{id:digits}[/]' },
          kind,
          anyCase: true,
        },
      ],
    },
  ],
  page: {
    nameFields: [{ selector: '#metadata-row-viewer-TITLE', read: { attribute: 'title' } }],
  },
});
