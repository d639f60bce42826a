import { useEffect, useRef, useState } from 'preact/hooks';
import { keptDrafts } from '../../utils/companies/draft.ts';
import { type EditDraft, editDraftKey } from '../../utils/companies/edit-draft.ts';
import { editDraftsItem } from '../../utils/storage.ts';

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
    editDraftsItem.read().then(show, () => undefined);
    return editDraftsItem.watch(show);
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
