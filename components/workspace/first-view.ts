import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import { tenantKey } from '../../utils/companies/record-link.ts';
import { chosenLinkApp, type LinkApp, settledLinkApp } from '../../utils/link-apps/link-app.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import type { LeftByMenu } from './left-by-menu.ts';
import { unfinishedDraft } from './new-draft.ts';
import type { View } from './view.ts';

interface Opened {
  /** Undefined where there is none yet. */
  linkApp: LinkApp | undefined;
  view: View;
}

/**
 * What the popup opens on: what the menu left, else the record of the page, else the form that the
 * user was in the middle of there, else where everything begins.
 */
export async function firstView(
  opening: Opening,
  directory: DirectoryReader,
  pageEnabled: boolean,
  now: number,
): Promise<Opened> {
  const { drafts, record, left, page } = opening;
  const [linkApp, ...others] = openingLinkApps(opening);
  if (!linkApp) return { linkApp, view: { kind: 'home' } };
  if (left) return { linkApp, view: left.view };
  if (record) {
    const { recordOpening } = await import('./records.ts');
    return await recordOpening(record, linkApp, others, { directory, drafts, pageEnabled, now });
  }
  const draft = unfinishedDraft(drafts, linkApp.id, page, now);
  return { linkApp, view: draft ? { kind: 'form', draft } : { kind: 'home' } };
}

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
