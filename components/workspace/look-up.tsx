import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';

interface LookUp {
  /** Why the id that was looked up last is not shown. */
  answer: { id: string; failure: Failure } | undefined;
  /** What is being looked up. */
  lookedUp: string | null;
  lookUp: (id: string) => Promise<void>;
  /** The user has typed on: no answer is wanted any more. */
  forget: () => void;
}

/** Asks the API for an id; the answer is dropped once the user has typed more or left. */
export function useLookUp(linkApp: string, onFound: (company: KnownCompany) => void): LookUp {
  const [answer, setAnswer] = useState<LookUp['answer']>();
  const [lookedUp, setLookedUp] = useState<string | null>(null);
  const awaited = useRef<string | null>(null);
  const wait = (id: string | null) => {
    awaited.current = id;
    setLookedUp(id);
  };
  const forget = () => {
    setAnswer(undefined);
    wait(null);
  };
  useEffect(
    () => () => {
      awaited.current = null;
    },
    [],
  );

  const lookUp = async (id: string) => {
    if (awaited.current === id) return;
    setAnswer(undefined);
    wait(id);
    const result = await ask('readCompany', { linkApp, id });
    if (awaited.current !== id) return;
    wait(null);
    if (result.ok) onFound(result.value);
    else setAnswer({ id, failure: result.error });
  };
  return { answer, lookedUp, lookUp, forget };
}

interface Properties {
  answer: { id: string; failure: Failure } | undefined;
  label: string;
}

/** What the API said to an id that was looked up and not shown. */
export function LookUpAnswer({ answer, label }: Properties) {
  return (
    <div role="status">
      {answer?.failure.kind === 'notFound' && (
        <p class="notice">
          <Sentence of="id_does_not_exist" values={[answer.id, label]} />
        </p>
      )}
      {answer && answer.failure.kind !== 'notFound' && <FailureNotice failure={answer.failure} />}
    </div>
  );
}
