/** What the Company id of a record is made of: system, tenant and record, or the record's id alone. */
export const idForms = ['full', 'bare'] as const;

export type IdForm = (typeof idForms)[number];
