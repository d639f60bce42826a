import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../utils/companies/draft.ts';
import { suggestCompanyId } from '../../utils/companies/suggest-id.ts';
import { withoutUnseen } from '../../utils/companies/visible-text.ts';

export interface NewCompanyFields {
  draft: Draft;
  typeName: (name: string) => void;
  /** A name that nobody typed, which is not kept by itself. */
  suggestName: (name: string) => void;
  /** The name is the user's, an empty one too. */
  isNameTyped: () => boolean;
  typeId: (id: string) => void;
  switchPage: (enabled: boolean) => void;
  /** The fields once the id that is being suggested stands in them. */
  settled: () => Promise<Draft>;
}

/**
 * The fields of the form. The id follows the name until the user types in it, and again once it is
 * empty; `onChange` gets each change, so that it can be kept.
 */
export function useNewCompany(initial: Draft, onChange: (draft: Draft) => void): NewCompanyFields {
  const [draft, setDraft] = useState(initial);
  const current = useRef(initial);
  const typed = useRef(initial.name !== '');
  const suggesting = useRef<Promise<void>>(Promise.resolve());

  const fill = (part: Partial<Draft>) => {
    current.current = { ...current.current, ...part, savedAt: Date.now() };
    setDraft(current.current);
  };
  const change = (part: Partial<Draft>) => {
    fill(part);
    onChange(current.current);
  };

  const suggest = async (name: string, put: (part: Partial<Draft>) => void) => {
    const id = await suggestCompanyId(name);
    const isStale = current.current.name !== name || current.current.idTyped;
    if (!isStale && id !== current.current.id) put({ id });
  };

  useEffect(() => {
    if (initial.id === '') suggesting.current = suggest(initial.name, change);
  }, []);

  return {
    draft,
    typeName: (name) => {
      typed.current = true;
      change({ name });
      suggesting.current = suggest(name, change);
    },
    suggestName: (name) => {
      if (typed.current || current.current.name === name) return;
      fill({ name });
      suggesting.current = suggest(name, fill);
    },
    isNameTyped: () => typed.current,
    typeId: (typed) => {
      const id = withoutUnseen(typed);
      change({ id, idTyped: id !== '' });
    },
    switchPage: (pageEnabled) => change({ pageEnabled }),
    settled: async () => {
      await suggesting.current;
      return current.current;
    },
  };
}
