import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Draft, draftKey, keptDrafts } from '../../utils/companies/draft.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { draftsItem } from '../../utils/storage.ts';

type Drafts = Record<string, Draft>;

interface KeptDrafts {
  /** Of all Link APPs, newest first. */
  drafts: Draft[];
  save: (draft: Draft) => void;
  discard: (draft: Pick<Draft, 'linkApp' | 'record'>) => void;
}

/**
 * The drafts, written with each change: the popup may close at any time. `onTrouble` hears that the
 * disk is too full for one.
 */
export function useDrafts(initial: Drafts, onTrouble: (failure: Failure) => void): KeptDrafts {
  const current = useRef(initial);
  const [drafts, setDrafts] = useState(initial);
  useEffect(
    () =>
      draftsItem.watch((changed) => {
        current.current = changed;
        setDrafts(changed);
      }),
    [],
  );

  const write = useCallback(
    (changed: Drafts) => {
      current.current = keptDrafts(changed, Date.now());
      setDrafts(current.current);
      draftsItem.write(current.current).catch(() => onTrouble({ kind: 'storage' }));
    },
    [onTrouble],
  );

  return {
    drafts: Object.values(keptDrafts(drafts, Date.now())).sort((a, b) => b.savedAt - a.savedAt),
    save: (draft) => write({ ...current.current, [draftKey(draft)]: draft }),
    discard: (draft) => {
      const { [draftKey(draft)]: _, ...others } = current.current;
      write(others);
    },
  };
}
