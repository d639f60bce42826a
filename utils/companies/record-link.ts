import * as v from 'valibot';

/** A record of a CRM, as its Company refers to it. */
export const recordReferenceSchema = v.object({
  /** The Company id that the record's address gives: one for each record. */
  record: v.string(),
  /** `hubspot`, `company`: our own names. */
  system: v.string(),
  kind: v.string(),
  /** The customer of the CRM, where the address names one. */
  tenant: v.nullable(v.string()),
  /** One click back to it. */
  address: v.string(),
});
export type RecordReference = v.InferOutput<typeof recordReferenceSchema>;

/**
 * A record is one Company of a Link APP: made from it, or said to be it. Stands above the id that
 * the record's address gives.
 */
export interface RecordLink extends RecordReference {
  linkApp: string;
  /** `companyKey` of the Company's id. */
  key: string;
  /** The record that it was of, where by the user's rules another link is there now (`placedLinks`). */
  displacedFrom?: string;
}

/** What a CRM's tenant is called among the bound ones: its Link APP is remembered by this. */
export const tenantKey = ({ system, tenant }: Pick<RecordReference, 'system' | 'tenant'>): string =>
  JSON.stringify([system, tenant]);

export interface Tenant {
  system: string;
  tenant: string;
}

/** The tenant behind a `tenantKey`; null where the text is none. */
export function tenantOf(key: string): Tenant | null {
  try {
    const parsed = v.safeParse(v.array(v.string()), JSON.parse(key));
    const [system, tenant] = parsed.success ? parsed.output : [];
    return system && tenant ? { system, tenant } : null;
  } catch {
    return null;
  }
}
