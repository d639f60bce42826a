import { testSystem } from './system-cases.ts';

testSystem('bitrix24')`
  company 5 BXACMEX2BITRIX024X2DEXC5
    certain acme.bitrix24.de https://acme.bitrix24.de/crm/company/details/5/
  company 5 BXACMEX2BITRIX024X2RUXC5
    certain acme.bitrix24.ru https://acme.bitrix24.ru/crm/company/details/5/
  deal 5 BXACMEX2BITRIX024X2COMX2BRXD5
    review acme.bitrix24.com.br https://acme.bitrix24.com.br/crm/deal/details/5/
  no record
    https://acme.bitrix24.de/crm/company/list/
    https://acme.bitrix24.de/crm/company/details/
    https://acme.bitrix24.de/crm/company/details/0/
    https://acme.bitrix24.de.evil.test/crm/company/details/5/
    https://acme.bitrix24.evil/crm/company/details/5/
`;
