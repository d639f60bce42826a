import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../utils/companies/draft.ts';
import { suggestCompanyId } from '../../utils/companies/suggest-id.ts';

export interface NewCompanyFields {
  draft: Draft;
  typeName: (name: string) => void;
  typeId: (id: string) => void;
  switchPage: (enabled: boolean) => void;
  /** The fields once the id that is being suggested stands in them. */
  settled: () => Promise<Draft>;
}

/**
 * The fields of the form. The id follows the name until the user types in it, and again once it is
 * empty; `onChange` hears of each change, so that it can be kept.
 */
export function useNewCompany(initial: Draft, onChange: (draft: Draft) => void): NewCompanyFields {
  const [draft, setDraft] = useState(initial);
  const current = useRef(initial);
  const suggesting = useRef<Promise<void>>(Promise.resolve());

  const change = (part: Partial<Draft>) => {
    current.current = { ...current.current, ...part, savedAt: Date.now() };
    setDraft(current.current);
    onChange(current.current);
  };

  const suggest = async (name: string) => {
    const id = await suggestCompanyId(name);
    const isStale = current.current.name !== name || current.current.idTyped;
    if (!isStale && id !== current.current.id) change({ id });
  };

  useEffect(() => {
    if (initial.id === '') suggesting.current = suggest(initial.name);
  }, []);

  return {
    draft,
    typeName: (name) => {
      change({ name });
      suggesting.current = suggest(name);
    },
    typeId: (id) => change({ id, idTyped: id !== '' }),
    switchPage: (pageEnabled) => change({ pageEnabled }),
    settled: async () => {
      await suggesting.current;
      return current.current;
    },
  };
}
