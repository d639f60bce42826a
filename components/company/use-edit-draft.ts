import { useState } from 'preact/hooks';
import {
  type EditDraft,
  type EditedFields,
  editDraftKey,
  isUnchanged,
  type SeenFields,
} from '../../utils/companies/edit-draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { useEditDrafts } from '../workspace/use-edit-drafts.ts';
import { seenOf } from './use-edit.ts';

/** What was typed in **Edit** of one Company, kept until it is saved or given up. */
export interface KeptEdit {
  /** Undefined where there is none. */
  draft: EditDraft | undefined;
  /** False for a moment, until what is kept was looked at. */
  isRead: boolean;
  /** The disk is too full to keep what is typed. */
  isUnkept: boolean;
  keep: (fields: EditedFields, seen: SeenFields) => void;
  discard: () => void;
  /** Keeps one again that was just discarded. */
  restore: (draft: EditDraft) => void;
}

export function useEditDraft(company: KnownCompany): KeptEdit {
  const { linkApp, key } = company;
  const { drafts, save, discard } = useEditDrafts();
  const [isUnkept, setUnkept] = useState(false);
  const draft = drafts?.[editDraftKey(company)];
  return {
    // A popup that closed while it was saved did not hear of it.
    draft: draft && !isUnchanged(draft.fields, seenOf(company)) ? draft : undefined,
    isRead: drafts !== undefined,
    isUnkept,
    keep(fields, seen) {
      if (isUnchanged(fields, seen)) return void discard(company);
      save({ linkApp, key, seen, fields, savedAt: Date.now() }).then(
        () => setUnkept(false),
        () => setUnkept(true),
      );
    },
    discard: () => void discard(company),
    restore: (discarded) => void save(discarded).catch(() => setUnkept(true)),
  };
}
