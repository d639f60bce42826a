import { type Draft, draftKey } from '../../utils/companies/draft.ts';

/** Further empty forms beside a first unfinished one: no record's id has a colon. */
const furtherForm = 'form:';

export const isWithoutRecord = ({ record }: Draft): boolean =>
  record === null || record.startsWith(furtherForm);

/**
 * An empty form that takes no unfinished one's place. `now` in milliseconds since 1970; `page`: the
 * address over which it is begun.
 */
export function emptyDraft(
  linkApp: string,
  pageEnabled: boolean,
  kept: Draft[],
  now: number,
  page?: string,
): Draft {
  const taken = kept.some((draft) => draftKey(draft) === draftKey({ linkApp, record: null }));
  const record = taken ? `${furtherForm}${now}` : null;
  const place = { linkApp, record, ...(page !== undefined && { page }) };
  return { ...place, name: '', id: '', idTyped: false, pageEnabled, savedAt: now };
}

const longAgo = 10 * 60 * 1000;

/**
 * The form that the user was in the middle of when the popup closed: begun over the same page (or
 * over none), and not older than ten minutes.
 */
export function unfinishedDraft(
  drafts: Draft[],
  linkApp: string,
  page: string | undefined,
  now: number,
): Draft | undefined {
  return drafts.find(
    (draft) =>
      draft.linkApp === linkApp &&
      isWithoutRecord(draft) &&
      draft.page === page &&
      // One of the future says that the clock was set back.
      Math.abs(now - draft.savedAt) < longAgo,
  );
}

/** Nothing is lost with it: `recordId`, the id for its record's Company, stands there by itself. */
export const isBlank = ({ name, id, record }: Draft, recordId?: string): boolean =>
  name.trim() === '' && ['', record, recordId].includes(id.trim());
