import { testSystem } from './system-cases.ts';

const id = '0123456789abcdef0123456789abcdef';
const other = 'fedcba9876543210fedcba9876543210';

testSystem('notion')`
  page ${id} NOG0123456789ABCDEF0123456789ABCDEF
    review - https://www.notion.so/${id}
    review - https://notion.so/Acme-Inc-${id}?pvs=4
    review - https://www.notion.so/agency/Acme-Inc-${id}#part
    review - https://www.notion.so/01234567-89ab-cdef-0123-456789abcdef
    review - https://www.notion.so/agency/${other}?v=${other}&p=${id}&pm=s
    review - https://app.notion.com/p/${id}
    review - https://app.notion.com/p/Acme-Inc-${id}?source=copy_link
    review - https://app.notion.com/p/Acme_27c6-5125_per-${id}
    review - https://app.notion.com/p/agency/Acme-Inc-${id}
    review - https://app.notion.com/agency/Acme-Inc-${id}
    review - https://app.notion.com/p/${other}?v=${other}&p=${id}&pm=s
    review - https://agency.notion.site/Acme-Inc-${id}
  no record
    https://www.notion.so/agency/${other}?v=${id}
    https://www.notion.so/agency/Acme-Inc
    https://www.notion.so/product
    https://app.notion.com/p/${other}?v=${id}
    https://app.notion.com/p/Acme-Inc
    https://www.notion.site/Acme-Inc-${id}
    https://evil.test/p/${id}
`;
