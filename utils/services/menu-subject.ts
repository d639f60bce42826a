import type { MenuClick } from '../browser/menus.ts';
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
  /** The Link APP that is meant; undefined where there is none at all. */
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
  const linkApp = settled ?? linkApps.find(({ id }) => id === chosen) ?? linkApps[0];
  const company =
    record && linkApp ? await companyOfRecord(reader, linkApp.id, [record.companyId]) : null;
  return { record, from, linkApp, isSettled: settled !== undefined, company };
}

const toReference = (
  { companyId, system, kind, tenant }: CrmRecord,
  address: string,
): RecordReference => ({ record: companyId, system, kind, tenant, address });
