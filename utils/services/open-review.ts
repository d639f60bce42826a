import { browser } from 'wxt/browser';
import { type Draft, draftKey, keptDrafts } from '../companies/draft.ts';
import { draftsItem, reviewItem, settingsItem } from '../settings.ts';
import type { MenuSubject } from './menu-subject.ts';

/** Leaves a filled-in form for the popup, and opens it. Gives whether the browser opened it. */
export async function openReview(
  { linkApp, record, from }: MenuSubject,
  name: string,
): Promise<boolean> {
  if (linkApp) {
    const { pageEnabled } = await settingsItem.read();
    const kept = keptDrafts(await draftsItem.read(), Date.now());
    const place = { linkApp: linkApp.id, record: record?.companyId ?? `form:${Date.now()}` };
    const draft: Draft = kept[draftKey(place)] ?? {
      ...place,
      ...(from && { from }),
      name,
      id: record?.companyId ?? '',
      idTyped: record !== null,
      pageEnabled,
      savedAt: Date.now(),
    };
    await draftsItem.write({ ...kept, [draftKey(draft)]: draft });
    await reviewItem.write({ draft: draftKey(draft), at: Date.now() });
  }
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
