import { useState } from 'preact/hooks';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { ask } from '../../utils/messages.ts';
import type { Result } from '../../utils/result.ts';
import { useBusy } from '../ui/use-busy.ts';

interface Checked {
  id: string;
  answer: Result<KnownCompany, Failure>;
}

/** What the API says of an id, when the user presses **Check**. */
export function useCheck(linkApp: string) {
  const [checked, setChecked] = useState<Checked>();
  const [busy, run] = useBusy();
  const check = (id: string) =>
    run(async () => {
      setChecked(undefined);
      const answer = await ask('readCompany', { linkApp, id });
      setChecked({ id, answer });
    });
  return { busy, check, answerFor: (id: string) => (checked?.id === id ? checked.answer : null) };
}
