import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { PopupView } from '../popup/popup-view.ts';
import { unfinishedDraft } from './new-draft.ts';
import { type Opening, openingLinkApps } from './opening.ts';

interface Opened {
  /** Undefined where there is none yet. */
  linkApp: LinkApp | undefined;
  view: PopupView;
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
