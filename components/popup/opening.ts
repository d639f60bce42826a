import type { Draft } from '../../utils/companies/draft.ts';
import { tenantKey } from '../../utils/companies/tie.ts';
import { chosenLinkApp } from '../../utils/link-apps/chosen-link-app.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { settledLinkApp } from '../../utils/link-apps/link-app-of-tenant.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';

/** What the popup finds when it opens. */
export interface Opening {
  linkApps: LinkApp[];
  /** The Link APP that was shown last. */
  chosen: string | null;
  /** Newest first. */
  drafts: Draft[];
  tenants: Record<string, string>;
  /** Of the page that the popup opened over. */
  record: RecognisedRecord | null;
  /** A form that the menu has just filled in. */
  review: Draft | undefined;
}

/**
 * The Link APPs to open with, best first: that of the form to review, the record's own, or all, with
 * that of the record's unfinished form, or the one that was shown last, in front.
 */
export function openingLinkApps(opening: Opening): LinkApp[] {
  const { linkApps, chosen, drafts, tenants, record, review } = opening;
  const settled = record && settledLinkApp(linkApps, tenants[tenantKey(record.from)]);
  const unfinished = record && drafts.find((draft) => draft.record === record.from.record);
  const first = chosenLinkApp(
    linkApps,
    review?.linkApp ?? settled?.id ?? unfinished?.linkApp ?? chosen,
  );
  const others = review || settled ? [] : linkApps.filter((linkApp) => linkApp !== first);
  return first ? [first, ...others] : [];
}

const minute = 60_000;

/** The form that the menu left for the popup it opened: not older than a minute. */
export function draftToReview(
  review: { draft: string; at: number } | null,
  drafts: Record<string, Draft>,
  linkApps: LinkApp[],
  now: number,
): Draft | undefined {
  if (!review || Math.abs(now - review.at) > minute) return undefined;
  const draft = drafts[review.draft];
  return draft && linkApps.some(({ id }) => id === draft.linkApp) ? draft : undefined;
}
