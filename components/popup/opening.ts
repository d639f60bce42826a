import type { Draft } from '../../utils/companies/draft.ts';
import { type RecordReference, tenantKey } from '../../utils/companies/tie.ts';
import { chosenLinkApp } from '../../utils/link-apps/chosen-link-app.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { settledLinkApp } from '../../utils/link-apps/link-app-of-tenant.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import type { Review } from '../../utils/settings.ts';

/** A Company, and the record that it is the Company of. */
export interface Existing {
  linkApp: string;
  id: string;
  from: RecordReference;
}

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
  /** The Company that the record of the menu has already. */
  existing: Existing | undefined;
  /** The menu asks for the records of the page. */
  collect: boolean;
}

/**
 * The Link APPs to open with: that of what the menu left alone; else all, for any may have the
 * record's Company, with the record's own, that of its unfinished form, or the one that was shown last
 * in front.
 */
export function openingLinkApps(opening: Opening): LinkApp[] {
  const { linkApps, chosen, drafts, tenants, record, review, existing } = opening;
  const left = review ?? existing;
  const settled = record && settledLinkApp(linkApps, tenants[tenantKey(record.from)]);
  const unfinished = record && drafts.find((draft) => draft.record === record.from.record);
  const first = chosenLinkApp(
    linkApps,
    left?.linkApp ?? settled?.id ?? unfinished?.linkApp ?? chosen,
  );
  const others = left ? [] : linkApps.filter((linkApp) => linkApp !== first);
  return first ? [first, ...others] : [];
}

const minute = 60_000;

/** What the menu leaves is for the popup that it opens, and not for one a minute later. */
const isMeant = (review: Review, now: number): boolean => Math.abs(now - review.at) <= minute;

/** The form that the menu left for the popup it opened. */
export function draftToReview(
  review: Review | null,
  drafts: Record<string, Draft>,
  linkApps: LinkApp[],
  now: number,
): Draft | undefined {
  if (!review || !('draft' in review) || !isMeant(review, now)) return undefined;
  const draft = drafts[review.draft];
  return draft && linkApps.some(({ id }) => id === draft.linkApp) ? draft : undefined;
}

/** The Company that the menu left for the popup it opened, in place of a form. */
export function existingToReview(
  review: Review | null,
  linkApps: LinkApp[],
  now: number,
): Existing | undefined {
  if (!review || !('company' in review) || !isMeant(review, now)) return undefined;
  const { company, from } = review;
  return linkApps.some(({ id }) => id === company.linkApp) ? { ...company, from } : undefined;
}

/** Whether the menu opened the popup to collect the records of the page. */
export const isToCollect = (review: Review | null, now: number): boolean =>
  review !== null && 'collect' in review && isMeant(review, now);
