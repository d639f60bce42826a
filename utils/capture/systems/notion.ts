import { defineSystem } from '../crm-system.ts';

export const notion = defineSystem({
  name: 'notion',
  title: 'Notion',
  code: 'NO',
  tenancy: 'global',
  clientKind: null,
  refine: (recordId) => ({ recordId: recordId.replaceAll('-', '') }),
  sites: [
    {
      hosts: ['notion.so', 'www.notion.so'],
      forms: [
        /** A page that is open beside or over another one. */
        { path: '/{page:anything}', query: { p: '{id:hex}' }, kind: 'page' },
        /** With `v`, the id is that of a list. */
        {
          path: '/[{workspace:text}/][{title:slug}-]{id:hex}',
          query: { v: null, p: null },
          kind: 'page',
        },
      ],
    },
  ],
  page: { nameFields: [{ selector: '.notion-page-block > h1.notranslate', read: 'text' }] },
});
