import { browser } from 'wxt/browser';
import { type Draft, draftKey } from '../companies/draft.ts';
import type { CompanyReference } from '../companies/known-company.ts';
import type { RecordReference } from '../companies/record-link.ts';
import { reviewItem, settingsItem } from '../storage.ts';
import { changeDrafts } from './drafts.ts';
import type { MenuSubject } from './menu-subject.ts';

/** The name for the form: what the user selected, or what the link gave; that of a page is empty. */
export interface ReviewName {
  text: string;
  isSelected: boolean;
}

/** Leaves a filled-in form for the popup, and opens it. Gives whether the browser opened it. */
export async function openReview(subject: MenuSubject, name: ReviewName): Promise<boolean> {
  await leaveDraft(subject, name);
  return await openPopup();
}

/** Has the popup show the Company that a record has already. Gives whether the browser opened it. */
export async function openExisting(
  { linkApp, id }: CompanyReference,
  from: RecordReference,
): Promise<boolean> {
  await reviewItem.write({ company: { linkApp, id }, from, at: Date.now() });
  return await openPopup();
}

/** Gives whether the browser opened it. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}

async function leaveDraft({ linkApp, record }: MenuSubject, name: ReviewName): Promise<void> {
  if (!linkApp) return;
  const { pageEnabled } = await settingsItem.read();
  const savedAt = Date.now();
  const place = { linkApp: linkApp.id, record: record?.from.record ?? `form:${savedAt}` };
  const key = draftKey(place);
  const fresh: Draft = {
    ...place,
    ...(record && { from: record.from }),
    name: name.text,
    id: record?.companyId ?? '',
    idTyped: record !== null,
    pageEnabled,
    savedAt,
  };
  // The popup reads the page itself, and goes on looking where its name comes late.
  let isNew = false;
  await changeDrafts((drafts) => {
    const before = drafts.find((draft) => draftKey(draft) === key);
    isNew = !before && name.text === '';
    if (isNew) return drafts;
    const draft = before ? { ...before, ...(name.isSelected && { name: name.text }) } : fresh;
    return [...drafts.filter((one) => one !== before), draft];
  });
  if (isNew) return await reviewItem.write({ form: fresh, at: savedAt });
  await reviewItem.write({ draft: key, at: savedAt });
}
