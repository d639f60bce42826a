import { testSystem } from './system-cases.ts';

testSystem('hubspot')`
  company 456 HS123C456
    certain 123 https://app.hubspot.com/contacts/123/record/0-2/456
    certain 123 https://app.hubspot.com/contacts/123/record/0-2/456/
    certain 123 https://APP-EU1.HubSpot.com/contacts/123/record/0-2/456?a=b#c
    certain 123 https://app.hubspot.com/contacts/123/record/0-2/456/view/1?engagement=7
    certain 123 https://app-na2.hubspot.com/contacts/123/company/456
    certain 123 https://app.hubspot.com/contacts/123/company/456/view/1
    certain 123 https://app.hubspot.com/contacts/123/company/456/?interaction=note
  contact 456 HS123N456
    review 123 https://app.hubspot.com/contacts/123/record/0-1/456
    review 123 https://app.hubspot.com/contacts/123/contact/456
  deal 456 HS123D456
    review 123 https://app.hubspot.com/contacts/123/record/0-3/456
    review 123 https://app.hubspot.com/contacts/123/deal/456
    review 123 https://app.hubspot.com/sales/123/deal/456
  ticket 456 HS123T456
    review 123 https://app.hubspot.com/contacts/123/record/0-5/456
  custom 456 HS123M789R456
    review 123 https://app.hubspot.com/contacts/123/record/2-789/456
  no record
    https://app.hubspot.com/contacts/123/objects/0-2/views/all/list
    https://app.hubspot.com/contacts/123/objects/0-2/views/456
    https://app.hubspot.com/contacts/123/record/0-2
    https://app.hubspot.com/contacts/123/record/0-2/new
    https://app.hubspot.com/contacts/123/record/0-27/456
    https://app.hubspot.com/contacts/123/record/0-48/456
    https://app.hubspot.com/contacts/123
    https://app.hubspot.com./contacts/123/record/0-2/456
    https://app.hubspot.com/contacts/456/company
    https://www.hubspot.com/contacts/123/company/456
    https://app.hubspot.com.evil.test/contacts/123/record/0-2/456
    https://evilapp.hubspot.com/contacts/123/record/0-2/456
    https://app.hubspot.com:8443/contacts/123/record/0-2/456
    http://app.hubspot.com/contacts/123/record/0-2/456
    https://evil.test/https://app.hubspot.com/contacts/123/record/0-2/456
    https://app.hubspot.com@evil.test/contacts/123/record/0-2/456
`;
