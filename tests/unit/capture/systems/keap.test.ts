import { testSystem } from './system-cases.ts';

testSystem('keap')`
  contact 5 KEAB123XN5
    review ab123 https://ab123.infusionsoft.com/Contact/manageContact.jsp?view=edit&ID=5
  company 5 KEAB123XC5
    review ab123 https://ab123.infusionsoft.com/Company/manageCompany.jsp?view=edit&ID=5
  opportunity 5 KEAB123XV5
    review ab123 https://ab123.infusionsoft.com/Opportunity/manageOpportunity.jsp?view=edit&ID=5
  no record
    https://ab123.infusionsoft.com/Company/manageCompany.jsp?view=add
    https://ab123.infusionsoft.com/Job/manageJob.jsp?view=edit&ID=5
    https://keap.app/contact-us/5
    https://ab123.infusionsoft.com/Contact/manageContact.jsp?view=add
`;
