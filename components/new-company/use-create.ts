import { useEffect, useRef, useState } from 'preact/hooks';
import { settledBy } from '../../utils/companies/journal-entry.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { CreateOutcome } from '../../utils/companies/outcome.ts';
import type { RecordReference } from '../../utils/companies/tie.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { ask, type Request } from '../../utils/messages.ts';
import { useBusy } from '../use-busy.ts';

export type Afterwards = Request<'createCompany'>['afterwards'];

/** What is to be created, as it stands in the form. */
export interface Wanted {
  linkApp: string;
  id: string;
  name: string | null;
  pageEnabled: boolean;
  /** The record that it is made from. */
  from?: RecordReference;
}

/** How the last press on a create button ended, where it did not make the Company. */
export type Attempt =
  | { kind: 'likelyMatches'; companies: KnownCompany[]; wanted: Wanted; afterwards: Afterwards }
  | (Exclude<CreateOutcome, { kind: 'created' | 'foundAfterLostAnswer' }> & { wanted: Wanted });

interface Creating {
  attempt: Attempt | null;
  busy: boolean;
  create: (wanted: Wanted, afterwards: Afterwards, evenIfLike: boolean) => Promise<void>;
  /** Asks again for a create whose answer was lost. */
  askAgain: (wanted: Wanted) => Promise<void>;
  /** Goes back from the likely matches to the form. */
  leaveReview: () => void;
}

/** After this time there is another worker in the place of one that was just ending. */
const untilNextWorker = 500;

/** A worker that is just ending takes the question along with it: the next one is asked too. */
async function askToSettle({ linkApp, id }: Wanted) {
  const reply = await ask('settleCompany', { linkApp, id });
  if (reply.ok) return reply;
  await new Promise((resolve) => setTimeout(resolve, untilNextWorker));
  return await ask('settleCompany', { linkApp, id });
}

export function useCreate(onMade: (company: Company) => void): Creating {
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const [busy, run] = useBusy();

  const left = useRef(false);
  useEffect(
    () => () => {
      left.current = true;
    },
    [],
  );

  /** To a user who went elsewhere meanwhile the popup's first line tells it. */
  const finish = (outcome: CreateOutcome, wanted: Wanted) => {
    if (left.current) return;
    if (outcome.kind === 'created' || outcome.kind === 'foundAfterLostAnswer') {
      onMade(outcome.company);
    } else setAttempt({ ...outcome, wanted });
  };

  /** Whatever became of a create whose answer never came: the journal, or the API, knows. */
  const settle = async (wanted: Wanted) => {
    const reply = await askToSettle(wanted);
    const unknown = () => ({
      kind: 'unknown' as const,
      settledBy: settledBy({ sentAt: Date.now() }),
    });
    finish(reply.ok ? reply.value : unknown(), wanted);
  };

  const create = async (wanted: Wanted, afterwards: Afterwards, evenIfLike: boolean) => {
    const reply = await ask('createCompany', {
      ...wanted,
      afterwards,
      evenIfLike,
      gestureAt: Date.now(),
    });
    if (!reply.ok) return await settle(wanted);
    if (reply.value.kind === 'done') return finish(reply.value.outcome, wanted);
    setAttempt({ ...reply.value, wanted, afterwards });
  };

  return {
    attempt,
    busy,
    create: (wanted, afterwards, evenIfLike) =>
      run(async () => {
        setAttempt(null);
        await create(wanted, afterwards, evenIfLike);
      }),
    askAgain: (wanted) => run(() => settle(wanted)),
    leaveReview: () => setAttempt(null),
  };
}
