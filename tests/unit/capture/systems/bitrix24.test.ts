import { testSystem } from './system-cases.ts';

testSystem('bitrix24', {
  records: [
    {
      kind: 'company',
      recordId: '5',
      companyId: 'BXACMEX2BITRIX024X2DEXC5',
      at: [['https://acme.bitrix24.de/crm/company/details/5/', 'acme.bitrix24.de', 'certain']],
    },
    {
      kind: 'company',
      recordId: '5',
      companyId: 'BXACMEX2BITRIX024X2RUXC5',
      at: [['https://acme.bitrix24.ru/crm/company/details/5/', 'acme.bitrix24.ru', 'certain']],
    },
    {
      kind: 'deal',
      recordId: '5',
      companyId: 'BXACMEX2BITRIX024X2COMX2BRXD5',
      at: [['https://acme.bitrix24.com.br/crm/deal/details/5/', 'acme.bitrix24.com.br', 'review']],
    },
  ],
  others: [
    'https://acme.bitrix24.de/crm/company/list/',
    'https://acme.bitrix24.de/crm/company/details/',
    'https://acme.bitrix24.de/crm/company/details/0/',
    'https://acme.bitrix24.de.evil.test/crm/company/details/5/',
    'https://acme.bitrix24.evil/crm/company/details/5/',
  ],
});
