import { companyKey } from '../../utils/companies/company-id.ts';
import { type Draft, draftKey } from '../../utils/companies/draft.ts';
import type { RecordReference } from '../../utils/companies/record-link.ts';

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

/** What a form is to be filled in with, once more. */
export interface Again {
  linkApp: string;
  id: string;
  name: string | null;
  pageEnabled: boolean;
  from?: RecordReference;
}

/** The unfinished form of a create that did not come about, or one filled in anew. */
export function draftOf(again: Again, kept: Draft[], now: number): Draft {
  const { linkApp, id, name, pageEnabled, from } = again;
  const ofRecord = kept.filter(
    (draft) => draft.linkApp === linkApp && draft.from?.record === from?.record,
  );
  const ofId = ofRecord.find((draft) => companyKey(draft.id.trim()) === companyKey(id));
  // A record has one form: what its user has typed there since is not written over.
  const unfinished = ofId ?? (from && ofRecord[0]);
  if (unfinished) return unfinished;
  const place = from
    ? { linkApp, record: from.record, from, pageEnabled, savedAt: now }
    : emptyDraft(linkApp, pageEnabled, kept, now);
  return { ...place, id, name: name ?? '', idTyped: true };
}
