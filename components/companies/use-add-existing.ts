import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import { askEach } from '../../utils/companies/ask-each.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { useBusy } from '../ui/use-busy.ts';

/** What became of one id. */
export type Added =
  | { kind: 'added' | 'known'; id: string; name: string | null }
  | { kind: 'failed'; id: string; failure: Failure };

/** Few, as the limits of the API are unknown. */
const atOnce = 4;

/** What would be said of every other id too. */
const endsAll = new Set<Failure['kind']>([
  'unauthorized',
  'forbidden',
  'rateLimited',
  'network',
  'hostAccessWithheld',
  'noToken',
  'storage',
  'newerData',
]);

/** Asks for ids one by one, and brings those that there are into the directory. */
export function useAddExisting(linkApp: string) {
  const [ids, setIds] = useState<string[]>([]);
  const [answers, setAnswers] = useState<Added[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, run] = useBusy();
  const stopping = useRef(new AbortController());
  useEffect(() => () => stopping.current.abort(), []);

  const add = (wanted: string[]) =>
    run(async () => {
      stopping.current = new AbortController();
      const { signal } = stopping.current;
      setIds(wanted);
      setAnswers([]);
      setFailure(null);
      const askFor = async (id: string) => {
        const answer = await addOne(linkApp, id);
        if (answer.kind === 'failed' && endsAll.has(answer.failure.kind)) {
          setFailure(answer.failure);
          return 'stop';
        }
        setAnswers((before) => [...before, answer]);
        return 'goOn';
      };
      await askEach(wanted, askFor, { atOnce, signal });
    });

  return { ids, answers, failure, busy, add, stop: () => stopping.current.abort() };
}

async function addOne(linkApp: string, id: string): Promise<Added> {
  const answer = await ask('addCompany', { linkApp, id });
  if (!answer.ok) return { kind: 'failed', id, failure: answer.error };
  const { company, isNew } = answer.value;
  return { kind: isNew ? 'added' : 'known', id: company.id, name: company.name };
}
