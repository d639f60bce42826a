import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { unfinishedDraft } from './new-draft.ts';
import { type Existing, type Opening, openingLinkApps } from './opening.ts';
import type { PopupView } from './popup-view.ts';

interface Opened {
  /** Undefined where there is none yet. */
  linkApp: LinkApp | undefined;
  view: PopupView;
}

/**
 * What the popup opens on: the form or the Company that the menu left, else the record of the page, else the form that the
 * user was in the middle of, else where everything begins.
 */
export async function firstView(
  opening: Opening,
  directory: DirectoryReader,
  pageEnabled: boolean,
  now: number,
): Promise<Opened> {
  const { drafts, record, review, existing, collect } = opening;
  const [linkApp, ...others] = openingLinkApps(opening);
  if (!linkApp) return { linkApp, view: { kind: 'home' } };
  if (review) return { linkApp, view: { kind: 'form', draft: review } };
  const shown = existing && (await cardOf(existing, directory));
  if (shown) return { linkApp, view: shown };
  if (collect) return { linkApp, view: { kind: 'collected', atOnce: true } };
  const draft = unfinishedDraft(drafts, linkApp.id, now);
  if (!record) return { linkApp, view: draft ? { kind: 'form', draft } : { kind: 'home' } };

  const { recordView } = await import('./records.ts');
  const viewIn = async (one: LinkApp): Promise<Opened> => ({
    linkApp: one,
    view: await recordView(record, { directory, linkApp: one.id, drafts, pageEnabled, now }),
  });
  const first = await viewIn(linkApp);
  return first.view.kind === 'card' ? first : ((await cardIn(others, viewIn)) ?? first);
}

async function cardOf(
  { linkApp, id, from }: Existing,
  directory: DirectoryReader,
): Promise<PopupView | undefined> {
  const company =
    (await directory.tiedTo(linkApp, from.record)) ?? (await directory.company(linkApp, id));
  return company ? { kind: 'card', company, isFresh: true, from } : undefined;
}

/** The card of a record whose Company is in a Link APP that was not thought of first. */
async function cardIn(
  linkApps: LinkApp[],
  viewIn: (linkApp: LinkApp) => Promise<Opened>,
): Promise<Opened | undefined> {
  for (const linkApp of linkApps) {
    const opened = await viewIn(linkApp);
    if (opened.view.kind === 'card') return opened;
  }
  return undefined;
}
