import { testSystem } from './system-cases.ts';

testSystem('gorgias')`
  ticket 9 GOACMEXT9
    review acme https://acme.gorgias.com/app/ticket/9
    review acme https://acme.gorgias.com/app/views/12/9
    review acme https://acme.gorgias.com.mcas.ms/app/ticket/9
  customer 9 GOACMEXK9
    review acme https://acme.gorgias.com/app/customer/9
  no record
    https://acme.gorgias.com/app/settings/9
    https://acme.gorgias.com/app/ticket/new
    https://acme.gorgias.com/app/views/12
    https://acme.gorgias.com/app/views/12/new
`;
