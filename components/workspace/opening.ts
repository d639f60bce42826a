import type { Draft } from '../../utils/companies/draft.ts';
import { tenantKey } from '../../utils/companies/record-link.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { chosenLinkApp, settledLinkApp } from '../../utils/link-apps/link-app.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import type { LeftByMenu } from './left-by-menu.ts';

/** What the popup finds when it opens. */
export interface Opening {
  linkApps: LinkApp[];
  /** The Link APP that was shown last. */
  chosen: string | null;
  /** Newest first. */
  drafts: Draft[];
  tenants: Record<string, string>;
  /** The address of the page that the popup opened over; undefined over none. */
  page: string | undefined;
  /** Of that page. */
  record: RecognisedRecord | null;
  /** What the menu that opened it wants. */
  left: LeftByMenu | undefined;
}

/**
 * The Link APPs to open with: that of what the menu left alone; else all, for any may have the
 * record's Company, with the record's own, that of its unfinished form, or the one that was shown last
 * in front.
 */
export function openingLinkApps(opening: Opening): LinkApp[] {
  const { linkApps, chosen, drafts, tenants, record, left } = opening;
  const settled = record && settledLinkApp(linkApps, tenants[tenantKey(record.from)]);
  const unfinished = record && drafts.find((draft) => draft.record === record.from.record);
  const first = chosenLinkApp(
    linkApps,
    left?.linkApp ?? settled?.id ?? unfinished?.linkApp ?? chosen,
  );
  const others = left?.linkApp ? [] : linkApps.filter((linkApp) => linkApp !== first);
  return first ? [first, ...others] : [];
}
