import { testSystem } from './system-cases.ts';

testSystem('nutshell')`
  company 5 NUC5
    review - https://app.nutshell.com/company/5-acme-inc
    review - https://app.nutshell.com/company/5-renamed
    review - https://app.nutshell.com/company/5
  contact 5 NUN5
    review - https://app.nutshell.com/person/5-ann-lee
    review - https://app.nutshell.com/contact/5
  lead 5 NUL5
    review - https://app.nutshell.com/lead/5-website
  no record
    https://app.nutshell.com/file/5
    https://app.nutshell.com/person/new
    https://app.nutshell.com/companies
    https://app.nutshell.com/company/new
`;
