import { tenantKey } from '../../utils/companies/record-link.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { settledLinkApp } from '../../utils/link-apps/link-app.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import { tenantsItem } from '../../utils/storage.ts';
import { useStored } from '../ui/use-stored.ts';

/** Whether the user is to say which Link APP a record belongs to: its tenant is not bound yet. */
export function useLinkAppOpen(
  linkApps: LinkApp[],
  initial: Record<string, string>,
  record: RecognisedRecord | null,
): boolean {
  const tenants = useStored(tenantsItem, initial);
  return record !== null && settledLinkApp(linkApps, tenants[tenantKey(record.from)]) === undefined;
}
