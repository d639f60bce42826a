import { type RecordReference, tenantKey } from '../companies/record-link.ts';
import { failed, success } from '../result.ts';
import { linkAppsItem, tenantsItem } from '../storage.ts';
import type { Handlers } from './answer-requests.ts';
import { isEnded } from './is-ended.ts';

type Tenants = Record<string, string>;

/** Held while the tenants are changed, or erased. */
export const tenantsLock = 'tenants';

/** One change at a time: each is made of what stood there before. */
async function change(changed: (tenants: Tenants) => Promise<Tenants> | Tenants): Promise<void> {
  await navigator.locks.request(tenantsLock, async () => {
    const tenants = await tenantsItem.read();
    const next = await changed(tenants);
    if (next !== tenants) await tenantsItem.write(next);
  });
}

const without = (
  tenants: Tenants,
  isMissing: (tenant: string, linkApp: string) => boolean,
): Tenants => Object.fromEntries(Object.entries(tenants).filter((entry) => !isMissing(...entry)));

/**
 * Binds the tenant of a record to the Link APP of its first Company.
 * @throws FullStorageError, UnknownDataError
 */
export async function bindFirst(from: RecordReference, linkApp: string): Promise<void> {
  if (from.tenant === null) return;
  const tenant = tenantKey(from);
  await change(async (tenants) => {
    const linkApps = await linkAppsItem.read();
    const isThere = (wanted: string | undefined) => linkApps.some(({ id }) => id === wanted);
    const isOpen = isThere(linkApp) && !isThere(tenants[tenant]);
    return isOpen ? { ...tenants, [tenant]: linkApp } : tenants;
  });
}

/** The tenants of a Link APP that ends go to another one, or belong to none. */
export const endTenantsOf = (ended: string, movesTo: string | undefined): Promise<void> =>
  change((tenants) =>
    movesTo === undefined
      ? without(tenants, (_, linkApp) => linkApp === ended)
      : Object.fromEntries(
          Object.entries(tenants).map(([tenant, linkApp]) => [
            tenant,
            linkApp === ended ? movesTo : linkApp,
          ]),
        ),
  );

export const tenantBinding = {
  /** The user says to which Link APP a tenant belongs; null: to none, until its next Company. */
  async bindTenant({ tenant, linkApp }) {
    if (linkApp !== null && (await isEnded(linkApp))) return failed({ kind: 'endedLinkApp' });
    await change((tenants) =>
      linkApp === null
        ? without(tenants, (other) => other === tenant)
        : { ...tenants, [tenant]: linkApp },
    );
    return success(null);
  },
} satisfies Partial<Handlers>;
