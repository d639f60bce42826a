import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../utils/messages.ts';
import type { TabPage } from '../popup/page-at-hand.ts';
import type { NewCompanyFields } from './use-new-company.ts';

/** How the reading of the page's name stands; `nothing`: it is not read, or not wanted any more. */
export type PageNameState =
  | { kind: 'nothing' | 'reading' | 'refused' | 'silent' | 'unnamed' }
  | { kind: 'filledIn'; name: string; isCertain: boolean };

export interface PageName {
  state: PageNameState;
  /** The state once the page was read. */
  settled: () => Promise<PageNameState>;
}

const nothing: PageNameState = { kind: 'nothing' };

/** Fills the page's name in once the form is drawn, where none stands there yet. */
export function usePageName(page: TabPage | null, fields: NewCompanyFields): PageName {
  const [wanted] = useState(page !== null && fields.draft.name === '' ? page : null);
  const [state, setState] = useState<PageNameState>(wanted ? { kind: 'reading' } : nothing);
  const reading = useRef(Promise.resolve(state));
  useEffect(() => {
    if (!wanted) return;
    reading.current = fillIn(wanted, fields.suggestName);
    void reading.current.then(setState);
  }, []);
  return { state, settled: () => reading.current };
}

async function fillIn(
  page: TabPage,
  suggestName: NewCompanyFields['suggestName'],
): Promise<PageNameState> {
  const reply = await ask('readName', page);
  if (!reply.ok) return { kind: 'silent' };
  if (!reply.value.ok) return { kind: reply.value.error };
  const chosen = reply.value.value;
  if (!chosen) return { kind: 'unnamed' };
  return suggestName(chosen.name) ? { kind: 'filledIn', ...chosen } : nothing;
}
