import type { MenuClick } from '../browser/menus.ts';
import { bareCollisions, bareCompanyId } from '../capture/bare-company-id.ts';
import type { CrmRecord } from '../capture/crm-record.ts';
import { recogniseRecord } from '../capture/recognise-record.ts';
import { companyOfRecord } from '../companies/company-of-record.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import { type RecordReference, tenantKey } from '../companies/tie.ts';
import type { LinkApp } from '../link-apps/link-app.ts';
import { settledLinkApp } from '../link-apps/link-app-of-tenant.ts';
import { chosenLinkAppItem, linkAppsItem, tenantsItem } from '../settings.ts';
import { openStores } from './stores.ts';

/** What a menu was opened on, and what is known of it before anyone is asked. */
export interface MenuSubject {
  /** Null on any other page. */
  record: CrmRecord | null;
  from: RecordReference | null;
  /**
   * The Link APP that is meant, or that has the record's Company, or that the popup shows; undefined
   * where there is none at all.
   */
  linkApp: LinkApp | undefined;
  /** Nobody has to choose it. */
  isSettled: boolean;
  /** The record's Company, where the directory knows one. */
  company: KnownCompany | null;
}

/**
 * @throws DOMException, UnknownDataError where what is stored cannot be read
 */
export async function menuSubject({ address }: MenuClick): Promise<MenuSubject> {
  const record = recogniseRecord(address);
  const from = record && toReference(record, address);
  const [linkApps, chosen, tenants, { reader }] = await Promise.all([
    linkAppsItem.read(),
    chosenLinkAppItem.read(),
    tenantsItem.read(),
    openStores(),
  ]);
  const settled = settledLinkApp(linkApps, from ? tenants[tenantKey(from)] : undefined);
  const isSettled = settled !== undefined;
  const meant = isSettled ? [settled] : chosenFirst(linkApps, chosen);
  for (const linkApp of record ? meant : []) {
    const company = record && (await companyOfRecord(reader, linkApp.id, ownIds(record)));
    if (company) return { record, from, linkApp, isSettled, company };
  }
  return { record, from, linkApp: meant[0], isSettled, company: null };
}

const chosenFirst = (linkApps: LinkApp[], chosen: string | null): LinkApp[] =>
  linkApps.toSorted((one, other) => Number(other.id === chosen) - Number(one.id === chosen));

/** The Company ids that are this record's and no other's. */
export function ownIds(record: CrmRecord): string[] {
  const bare = bareCompanyId(record);
  const isOwn = bare !== null && bareCollisions(record).length === 0;
  return isOwn ? [record.companyId, bare] : [record.companyId];
}

export const toReference = (
  { companyId, system, kind, tenant }: CrmRecord,
  address: string,
): RecordReference => ({ record: companyId, system, kind, tenant, address });
