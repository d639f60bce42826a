import { longestText } from '../companies/company-id.ts';
import { companyIdOf } from './company-id-of.ts';
import type { CrmRecord } from './crm-record.ts';
import type { AddressForm, Tenancy } from './crm-system.ts';
import type { Parts } from './match-form.ts';
import { readRecordId } from './read-record-id.ts';
import type { RecordKind } from './record-kind.ts';
import { type FoundSite, type ReadyForm, sitesAt } from './sites-at.ts';

/** The record that an address is the page of; null for any other address. */
export function recogniseRecord(address: string): CrmRecord | null {
  const url = URL.parse(address);
  if (!url) return null;
  for (const site of sitesAt(url)) {
    for (const form of site.forms) {
      const parts = form.match(url);
      const record = parts && toRecord(site, form, { ...site.parts, ...parts }, url.host);
      if (record) return record;
    }
  }
  return null;
}

function toRecord(
  { system }: FoundSite,
  form: ReadyForm,
  parts: Parts,
  host: string,
): CrmRecord | null {
  const id = readRecordId(system, parts.id ?? '');
  const kind = id?.kind ?? kindOf(form.kind, parts);
  if (!id || !kind) return null;
  const tenant = form.tenancy === 'host' ? host + (parts.folder ?? '') : (parts.tenant ?? null);
  const companyId = companyIdOf({
    code: system.code,
    tenant: tenantInId(form.tenancy, tenant),
    kind,
    type: parts.type ?? null,
    written: id.written,
  });
  if (companyId.length > longestText) return null;
  const certain =
    kind === system.clientKind &&
    !form.review &&
    isTold(form.tenancy, tenant) &&
    !isWord(id.recordId);
  return { system: system.name, kind, tenant, recordId: id.recordId, companyId, certain };
}

/** A word in an id's place may be a page of the system's own that we do not know: `import`. */
const isWord = (recordId: string): boolean => /^[a-z-]+$/i.test(recordId);

const kindOf = (kind: AddressForm['kind'], parts: Parts): RecordKind | undefined =>
  typeof kind === 'string' ? kind : kind[parts.kind ?? ''];

const tenantInId = (tenancy: Tenancy, tenant: string | null) =>
  tenant === null || tenancy === 'global' || tenancy === 'untold'
    ? null
    : { text: tenant, numbered: tenancy === 'numbered' };

/** Whether the address leaves no doubt whose record it is. */
const isTold = (tenancy: Tenancy, tenant: string | null): boolean =>
  tenancy === 'global' || (tenancy !== 'untold' && tenant !== null);
