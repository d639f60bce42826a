import { useEffect, useRef, useState } from 'preact/hooks';
import { keptDrafts } from '../../utils/companies/draft.ts';
import {
  type EditDraft,
  type EditedFields,
  editDraftKey,
  isUnchanged,
  type SeenFields,
} from '../../utils/companies/edit-draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { editDraftsItem } from '../../utils/storage.ts';
import { readAndWatch } from '../ui/use-stored.ts';
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
    // A popup that closed while it was saved missed that it was.
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

type Drafts = Record<string, EditDraft>;

/** What was typed in **Edit** and not saved, of all Companies; undefined until it is read. */
export function useEditDrafts() {
  const current = useRef<Drafts>({});
  const [drafts, setDrafts] = useState<Drafts>();
  useEffect(() => {
    const show = (stored: Drafts) => {
      current.current = keptDrafts(stored, Date.now());
      setDrafts(current.current);
    };
    return readAndWatch(editDraftsItem, show);
  }, []);

  /** Not read before it is written: the popup may close at any time. */
  const write = (changed: Drafts) => {
    current.current = changed;
    setDrafts(changed);
    return editDraftsItem.write(changed);
  };
  return {
    drafts,
    /** @throws FullStorageError */
    save: (draft: EditDraft) => write({ ...current.current, [editDraftKey(draft)]: draft }),
    discard: async (draft: Pick<EditDraft, 'linkApp' | 'key'>) => {
      const { [editDraftKey(draft)]: old, ...others } = current.current;
      // Less fits where more did: a full disk refuses even this, and a week ends it as well.
      if (old) await write(others).catch(() => undefined);
    },
  };
}
