import { readStoredItems } from '../browser/stored-item.ts';
import type { FoundRecord } from '../capture/found-record.ts';
import { companyOfRecord } from '../companies/company-of-record.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import { tenantKey } from '../companies/record-link.ts';
import type { LinkApp } from '../link-apps/link-app.ts';
import { settledLinkApp } from '../link-apps/link-app.ts';
import { chosenLinkAppItem, linkAppsItem, tenantsItem } from '../storage.ts';
import { type Recognised, recordOf } from './record-at.ts';
import { openStores } from './stores.ts';

/** What a menu was opened on, and what is known of it before anyone is asked. */
export interface MenuSubject {
  /** Null on any other page. */
  record: FoundRecord | null;
  /**
   * The Link APP that has the record's Company, or that is meant, or that the popup shows; undefined
   * where there is none at all.
   */
  linkApp: LinkApp | undefined;
  /** Nobody has to choose it. */
  isSettled: boolean;
  /** The record's Company, where the directory knows one. */
  company: KnownCompany | null;
}

/**
 * `onSettled` is called with the Link APP that nobody has to choose, before its Companies are looked up.
 * @throws DOMException, UnknownDataError where what is stored cannot be read
 */
export async function menuSubject(
  recognising: Recognised | Promise<Recognised>,
  onSettled: (linkApp: string) => void = () => undefined,
): Promise<MenuSubject> {
  const [clicked, [linkApps, unread, chosen, tenants], { reader }] = await Promise.all([
    recognising,
    readStoredItems(linkAppsItem, linkAppsItem.broken, chosenLinkAppItem, tenantsItem),
    openStores(),
  ]);
  const record = recordOf(clicked);
  const bound = record ? tenants[tenantKey(record.from)] : undefined;
  const settled = settledLinkApp(linkApps, bound);
  // Beside one that cannot be read, the only one may be the wrong one.
  const isSettled = settled !== undefined && (settled.id === bound || unread.length === 0);
  if (record && settled && isSettled) onSettled(settled.id);
  // Another than the settled one may have it: it was tied there, or made before its tenant was bound.
  const meant = withFirst(linkApps, settled?.id ?? chosen);
  const companies = await Promise.all(
    record ? meant.map(({ id }) => companyOfRecord(reader, id, record.ids)) : [],
  );
  const index = companies.findIndex((company) => company !== null);
  const linkApp = meant[Math.max(index, 0)];
  return { record, linkApp, isSettled, company: companies[index] ?? null };
}

const withFirst = (linkApps: LinkApp[], first: string | null): LinkApp[] =>
  linkApps.toSorted((one, other) => Number(other.id === first) - Number(one.id === first));
