import { defineSystem } from '../crm-system.ts';

/** Bitrix24's cloud. A match pattern cannot say "any ending", and other endings may be somebody else's. */
const endings = [
  'by',
  'cn',
  'co',
  'com',
  'com.br',
  'com.tr',
  'de',
  'es',
  'eu',
  'fr',
  'id',
  'in',
  'it',
  'jp',
  'kz',
  'mx',
  'pl',
  'ru',
  'tech',
  'ua',
  'uk',
  'vn',
];

/** `acme.bitrix24.de` and `acme.bitrix24.ru` are two portals: the whole host is the tenant. */
export const bitrix24 = defineSystem({
  name: 'bitrix24',
  title: 'Bitrix24',
  code: 'BX',
  tenancy: 'host',
  clientKind: 'company',
  sites: [
    {
      hosts: endings.map((ending) => `{portal:label}.bitrix24.${ending}`),
      forms: [
        {
          path: '/crm/{kind}/details/{id:positive}',
          kind: { company: 'company', contact: 'contact', deal: 'deal', lead: 'lead' },
        },
      ],
    },
  ],
  page: {
    nameFields: [{ selector: '#pagetitle', read: 'text' }],
    frames: 'iframe.side-panel-iframe',
  },
});
