import { testSystem } from './system-cases.ts';

testSystem('zendesk')`
  organization 5 ZDACMEXO5
    certain acme https://acme.zendesk.com/agent/organizations/5
    certain acme https://acme.zendesk.com/agent/organizations/5/tickets
    certain acme https://acme.zendesk.com/agent/organizations/5/users
  ticket 5 ZDACMEXT5
    review acme https://acme.zendesk.com/agent/tickets/5
  user 5 ZDACMEXU5
    review acme https://acme.zendesk.com/agent/users/5
    review acme https://acme.zendesk.com/agent/users/5/requested_tickets
  no record
    https://acme.zendesk.com/agent/organizations/new
    https://acme.zendesk.com/agent/users/new
    https://acme.zendesk.com/agent/filters/5
    https://acme.zendesk.com/organizations/new
    https://acme.zendesk.com/agent/organizations
    https://acme.zendesk.com/hc/en-us/articles/5
`;
