import { useState } from 'preact/hooks';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { EditOutcome, Failure } from '../../utils/companies/outcome.ts';
import type { Company } from '../../utils/link-api/company.ts';
import type { Request } from '../../utils/messages.ts';
import { act } from '../last-action/act.ts';
import { useBusy } from '../ui/use-busy.ts';

type Fields = Request<'editCompany'>['changes'];
type Seen = Request<'editCompany'>['seen'];

/** How an edit ended that did not come about. */
export type EditTrouble =
  | Exclude<EditOutcome, { kind: 'edited' }>
  | { kind: 'notSent'; failure: Failure };

export const seenOf = ({ name, linkPage }: Pick<KnownCompany, 'name' | 'linkPage'>): Seen => ({
  name,
  pageEnabled: linkPage?.enabled ?? null,
});

/** Edits a Company; `onEdited` gets the Company once it is saved. */
export function useEdit({ linkApp, id }: KnownCompany, onEdited: (saved: Company) => void) {
  const [trouble, setTrouble] = useState<EditTrouble | null>(null);
  const [busy, run] = useBusy();
  const edit = (seen: Seen, changes: Fields) =>
    run(async () => {
      setTrouble(null);
      const answer = await act('editCompany', { linkApp, id, seen, changes });
      if (!answer.ok) return setTrouble({ kind: 'notSent', failure: answer.error });
      const { outcome } = answer.value;
      if (outcome.kind === 'edited') onEdited(outcome.company);
      else setTrouble(outcome);
    });
  return { busy, trouble, edit, clearTrouble: () => setTrouble(null) };
}
