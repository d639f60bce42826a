/** What a column holds, as far as Companies are concerned. */
export const columnRoles = ['name', 'companyId', 'recordId', 'tenant', 'address'] as const;
/**
 * - `name`: the client's name; of several such columns the cells are joined (first and last name)
 * - `companyId`: the Company id as it is wanted
 * - `recordId`: the id that the CRM gives its record
 * - `tenant`: the account of the CRM that the record is of
 * - `address`: the address of the record's page
 */
export type ColumnRole = (typeof columnRoles)[number];
