import type { StoredItem } from '../browser/stored-item.ts';
import { type Draft, draftKey } from '../companies/draft.ts';
import { editDraftKey } from '../companies/edit-draft.ts';
import { draftsItem, editDraftsItem, linkAppsItem } from '../storage.ts';

/** Held by the background while it changes drafts, or erases them. */
export const draftsLock = 'drafts';

interface Kept {
  linkApp: string;
  savedAt: number;
}

/** One change of the background's at a time: each is made of what stood there before. */
async function change<Any extends Kept>(
  item: StoredItem<Record<string, Any>>,
  keyOf: (draft: Any) => string,
  changed: (drafts: Any[]) => Any[] | Promise<Any[]>,
): Promise<void> {
  await navigator.locks.request(draftsLock, async () => {
    const before = await item.read();
    const drafts = Object.values(before);
    const after = await changed(drafts);
    if (after.length === drafts.length && after.every((one) => drafts.includes(one))) return;
    await item.write(Object.fromEntries(after.map((draft) => [keyOf(draft), draft])));
  });
}

/**
 * Changes the forms of New Company that are kept. None is written for a Link APP that is gone.
 * @throws FullStorageError, UnknownDataError
 */
export const changeDrafts = (changed: (drafts: Draft[]) => Draft[]): Promise<void> =>
  change(draftsItem, draftKey, async (drafts) => {
    const linkApps = await linkAppsItem.read();
    const isThere = ({ linkApp }: Draft) => linkApps.some(({ id }) => id === linkApp);
    return changed(drafts).filter((draft) => drafts.includes(draft) || isThere(draft));
  });

/**
 * All drafts of a Link APP that ends go to another one, or end with it.
 * @throws FullStorageError, UnknownDataError
 */
export async function endDraftsOf(ended: string, movesTo: string | undefined): Promise<void> {
  const moved = <Any extends Kept>(drafts: Any[]): Any[] =>
    drafts.flatMap((draft) => {
      if (draft.linkApp !== ended) return [draft];
      return movesTo === undefined ? [] : [{ ...draft, linkApp: movesTo }];
    });
  await change(draftsItem, draftKey, moved);
  await change(editDraftsItem, editDraftKey, moved);
}
