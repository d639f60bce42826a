import { longestText } from '../companies/company-id.ts';
import { withoutProxy } from './cloud-proxy.ts';
import { companyIdOf, isUuid, writeRecordId } from './company-id-of.ts';
import type { CrmRecord } from './crm-record.ts';
import type { AddressForm, RefinedId, Tenancy } from './crm-system.ts';
import type { Parts } from './match-form.ts';
import type { RecordKind } from './record-kind.ts';
import { type FoundSite, type ReadyForm, sitesAt } from './sites-at.ts';
import type { KnownSystem } from './systems.ts';

/** The record that an address is the page of; null for any other address. */
export function recogniseRecord(address: string): CrmRecord | null {
  const url = URL.parse(address);
  if (!url) return null;
  for (const site of sitesAt(url)) {
    for (const form of site.forms) {
      const parts = form.match(url);
      const record = parts && toRecord(site, form, { ...site.parts, ...parts }, url);
      if (record) return record;
    }
  }
  return null;
}

function toRecord(
  { system, isAnyHost }: FoundSite,
  form: ReadyForm,
  parts: Parts,
  url: URL,
): CrmRecord | null {
  const id = readRecordId(system, parts.id ?? '');
  const kind = id?.kind ?? kindOf(form.kind, parts);
  if (!id || !kind) return null;
  const idBy = (tenancy: Tenancy, host: string) =>
    companyIdOf({
      code: system.code,
      tenant: tenantInId(tenancy, tenantBy(tenancy, parts, host)),
      kind,
      type: parts.type ?? null,
      written: id.written,
    });
  const host = withoutProxy(url.host);
  const companyId = idBy(form.tenancy, host);
  if (companyId.length > longestText) return null;
  const tenant = tenantBy(form.tenancy, parts, host);
  const formerIds = new Set([
    ...(form.formerTenancy ? [idBy(form.formerTenancy, host)] : []),
    // The proxy's host was one of its own.
    ...(isAnyHost ? [idBy(form.tenancy, url.host)] : []),
  ]);
  formerIds.delete(companyId);
  return {
    system: system.name,
    kind,
    tenant,
    recordId: id.recordId,
    companyId,
    formerIds: [...formerIds],
    address: form.keep(url),
    certain:
      kind === system.clientKind &&
      !form.review &&
      isTenantKnown(form.tenancy, tenant) &&
      !isWord(id.recordId),
  };
}

/** A word in an id's place may be a page of the system that we have not seen: `import`. */
const isWord = (recordId: string): boolean => /^[a-z-]+$/i.test(recordId);

const kindOf = (kind: AddressForm['kind'], parts: Parts): RecordKind | undefined =>
  typeof kind === 'string'
    ? kind
    : (kind[parts.kind ?? ''] ?? kind[parts.kind?.toLowerCase() ?? '']);

const tenantBy = (tenancy: Tenancy, parts: Parts, host: string): string | null =>
  tenancy === 'host' ? host + (parts.folder ?? '') : (parts.tenant ?? null);

const tenantInId = (tenancy: Tenancy, tenant: string | null) =>
  tenant === null || tenancy === 'global' || tenancy === 'unnamed'
    ? null
    : { text: tenant, numbered: tenancy === 'numbered' };

/** Whether the address leaves no doubt whose record it is. */
const isTenantKnown = (tenancy: Tenancy, tenant: string | null): boolean =>
  tenancy === 'global' || (tenancy !== 'unnamed' && tenant !== null);

type ReadId = RefinedId & { written: string };

/** The id in an address or a file as its system spells it, and how a Company id writes it; null where it is none. */
function readRecordId(system: KnownSystem, text: string): ReadId | null {
  const bare = text.replace(/^\{(.*)\}$/, '$1');
  const spelled = isUuid(bare) ? bare.toLowerCase() : bare;
  const refined = system.refine ? system.refine(spelled) : { recordId: spelled };
  if (!refined) return null;
  const { recordId } = refined;
  return { written: writeRecordId(recordId.slice(system.idPrefix?.length ?? 0)), ...refined };
}
