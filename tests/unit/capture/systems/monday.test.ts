import { testSystem } from './system-cases.ts';

testSystem('monday')`
  item 99 MOI99
    review acme https://acme.monday.com/boards/12/pulses/99
    review acme https://acme.monday.com/boards/13/pulses/99?asc=1
    review acme https://acme.monday.com/boards/12/views/7/pulses/99
    review acme https://acme.monday.com/boards/12/pulses/99/posts/1676502313
    review acme https://acme.monday.com/boards/12/views/7/pulses/99/posts/5?reply=1
  no record
    https://acme.monday.com/boards/12
    https://acme.monday.com/boards/12/posts/99
    https://acme.monday.com/boards/12/views/7
    https://www.monday.com/boards/12/pulses/99
    https://monday.com/boards/12/pulses/99
`;
