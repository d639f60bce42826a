import { testSystem } from './system-cases.ts';

const id = '0a1b2c3d-0000-4000-8000-00000000000f';

testSystem('xero')`
  contact ${id} XEN0A1B2C3D00004000800000000000000F
    certain - https://go.xero.com/Contacts/View/${id}
    certain - https://go.xero.com/Contacts/View/0A1B2C3D-0000-4000-8000-00000000000F/
    certain - https://go.xero.com/Contacts/View.aspx?contactID=${id}
    certain a1B2 https://go.xero.com/organisationlogin/default.aspx?shortcode=!a1B2&redirecturl=/Contacts/View/${id}
    certain a1B2 https://go.xero.com/organisationlogin/default.aspx?redirecturl=/Contacts/View/${id}/&shortcode=!a1B2
    certain a1B2 https://go.xero.com/organisationlogin/default.aspx?shortcode=%21a1B2&redirecturl=%2FContacts%2FView.aspx%3FcontactID%3D${id}
    certain 0X0!! https://go.xero.com/organisationlogin/default.aspx?shortcode=!0X0!!&redirecturl=/Contacts/View/${id}
    review a1B2 https://go.xero.com/app/!a1B2/contacts/contact/${id}
    review 25F0! https://go.xero.com/app/!25F0!/contacts/contact/${id}
    review a1B2 https://go.xero.com/app/%21a1B2/contacts/contact/${id}
    review - https://go.xero.com/app/contacts/contact/${id}
    certain - https://go.xero.com/organisationlogin/default.aspx?redirecturl=/Contacts/View/${id}
  no record
    https://go.xero.com/Dashboard/
    https://go.xero.com/Invoices/View/${id}
    https://go.xero.com/Contacts/View/12
    https://go.xero.com/app/!a1B2/contacts/edit/${id}
    https://go.xero.com/app/contacts/group/${id}
    https://go.xero.com/app/!a1B2/invoicing/view/${id}
    https://go.xero.com/organisationlogin/default.aspx?shortcode=!a1B2&redirecturl=https://evil.test/Contacts/View/${id}
    https://go.xero.com/organisationlogin/default.aspx?shortcode=!a1B2&redirecturl=/Bank/View/${id}
`;
