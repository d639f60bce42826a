import { writeUuid } from '../company-id-of.ts';
import { defineSystem } from '../crm-system.ts';

export const notion = defineSystem({
  name: 'notion',
  title: 'Notion',
  code: 'NO',
  tenancy: 'global',
  clientKind: null,
  /** UUIDs all, mostly without their hyphens. */
  refine: (recordId) => ({
    recordId: writeUuid(recordId).toLowerCase(),
    written: writeUuid(recordId),
  }),
  sites: [
    {
      hosts: ['notion.so', 'www.notion.so', 'app.notion.com', '{site:label}.notion.site'],
      forms: [
        /** A page that is open beside or over another one. */
        { path: '/{page:anything}', query: { p: '{id:hex}' }, kind: 'page' },
        /** With `v`, the id is that of a list. */
        {
          path: '/[p/][{workspace:text}/][{title:slug}-]{id:hex}',
          query: { v: null, p: null },
          kind: 'page',
        },
      ],
    },
  ],
  page: { nameFields: [{ selector: '.notion-page-block > h1.notranslate', read: 'text' }] },
});
