import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { isJustLeft, type Review } from '../../utils/storage.ts';
import type { Note } from '../last-action/note-notice.tsx';
import type { View } from './view.ts';

/** What the menu wants the popup to open on. */
export interface LeftByMenu {
  view: View;
  /** The Link APP that it is in; absent: whichever is shown. */
  linkApp?: string;
  note?: Note;
}

interface Place {
  linkApps: LinkApp[];
  drafts: Record<string, Draft>;
  directory: DirectoryReader;
  /** In milliseconds since 1970. */
  now: number;
}

/** What the menu has left for the popup that it opens; undefined where that is not there any more. */
export async function leftByMenu(review: Review, place: Place): Promise<LeftByMenu | undefined> {
  const { linkApps, drafts, directory, now } = place;
  if (!isJustLeft(review, now)) return undefined;
  const draft = draftOf(review, drafts);
  const id = 'company' in review ? review.company.linkApp : draft?.linkApp;
  const linkApp = linkApps.find((one) => one.id === id);
  if (!linkApp) return undefined;
  if ('company' in review) return await existing(review, linkApp, directory);
  return draft && { linkApp: linkApp.id, view: { kind: 'form', draft } };
}

function draftOf(review: Review, drafts: Record<string, Draft>): Draft | undefined {
  if ('form' in review) return review.form;
  return 'draft' in review ? drafts[review.draft] : undefined;
}

/** The Company that a record has already, or that there is news of. */
async function existing(
  { company: { id }, from }: Extract<Review, { company: unknown }>,
  linkApp: LinkApp,
  directory: DirectoryReader,
): Promise<LeftByMenu | undefined> {
  const company =
    (from && (await directory.linkedTo(linkApp.id, from.record))) ??
    (await directory.company(linkApp.id, id));
  if (!company) return undefined;
  if (!from) return { linkApp: linkApp.id, view: { kind: 'card', company, isFresh: true } };
  return {
    linkApp: linkApp.id,
    view: { kind: 'card', company, isFresh: true, from },
    note: { of: 'action_existed', values: [shownName(company), linkApp.label] },
  };
}
