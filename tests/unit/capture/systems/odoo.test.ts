import { testSystem } from './system-cases.ts';

testSystem('odoo')`
  contact 7 ODCRMX2ACMEX2TESTXN7
    review crm.acme.test https://crm.acme.test/web#id=7&model=res.partner&view_type=form
    review crm.acme.test https://crm.acme.test/web?debug=1#view_type=form&menu_id=3&model=res.partner&id=7
    review crm.acme.test http://CRM.acme.test/odoo/contacts/7
    review crm.acme.test https://crm.acme.test/odoo/res.partner/7?debug=1
    review crm.acme.test https://crm.acme.test/odoo/sales/5/res.partner/7
    review crm.acme.test https://crm.acme.test/odoo/crm/5/contacts/7/
    review crm.acme.test https://crm.acme.test/odoo/action-123/5/res.partner/7
    review crm.acme.test https://crm.acme.test.mcas.ms/odoo/contacts/7 ODCRMX2ACMEX2TESTX2MCASX2MSXN7
  opportunity 7 ODCRMX2ACMEX2TESTXV7
    review crm.acme.test https://crm.acme.test/odoo/crm/7
    review crm.acme.test https://crm.acme.test/odoo/crm.lead/7
    review crm.acme.test https://crm.acme.test/odoo/contacts/5/crm/7
    review crm.acme.test https://crm.acme.test/web#id=7&model=crm.lead&view_type=form
  contact 7 ODLOCALHOSTX58069XN7
    review localhost:8069 http://localhost:8069/odoo/contacts/7
  no record
    https://crm.acme.test/odoo/contacts/new
    https://crm.acme.test/odoo/contacts/7/sales/5
    https://crm.acme.test/odoo/contacts/7/new
    https://crm.acme.test/odoo/res.users/7
    https://crm.acme.test/odoo/sales/7
    https://crm.acme.test/odoo/mycontacts/7
    https://github.com/odoo/odoo/pull/7
    https://mcas.ms/odoo/contacts/new
    https://crm.acme.test/odoo/contacts
    https://crm.acme.test/web#model=res.partner&view_type=list
    https://crm.acme.test/web#id=7&model=res.users&view_type=form
    https://crm.acme.test/web#id=7&model=res.partner&view_type=kanban
    https://crm.acme.test/web#id=&model=res.partner&view_type=form
    https://app.hubspot.com/odoo/contacts/7
    ftp://crm.acme.test/odoo/contacts/7
`;
