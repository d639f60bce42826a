import { useEffect, useRef, useState } from 'preact/hooks';
import { justFetched } from '../../utils/companies/known-company.ts';
import type { CreateOutcome } from '../../utils/companies/outcome.ts';
import type { RecordReference } from '../../utils/companies/record-link.ts';
import { type CreatePause, watchPauses } from '../../utils/creating/create-pauses.ts';
import {
  type JournalEntry,
  settleDeadline,
  settlingTime,
} from '../../utils/creating/journal-entry.ts';
import { type LikelyMatches, seenOf } from '../../utils/creating/likely-matches.ts';
import type { Company } from '../../utils/link-api/company.ts';
import type { Request } from '../../utils/messages.ts';
import { act } from '../last-action/act.ts';
import { useBusy } from '../ui/use-busy.ts';

export type Afterwards = Request<'createCompany'>['afterwards'];

/** What is to be created, as it stands in the form. */
export interface Wanted {
  linkApp: string;
  id: string;
  name: string | null;
  pageEnabled: boolean;
  /** The record that it is made from. */
  from?: RecordReference;
  /** When it was pressed for, once it was; in milliseconds since 1970. */
  gestureAt?: number;
}

/** How the last press on a create button ended, where it did not make the Company. */
export type Attempt =
  | ({ kind: 'likelyMatches'; wanted: Wanted; afterwards: Afterwards } & LikelyMatches)
  | (Exclude<CreateOutcome, { kind: 'created' | 'foundAfterLostAnswer' }> & { wanted: Wanted });

interface Creating {
  attempt: Attempt | null;
  busy: boolean;
  /** The pause that the API asked the create for that is under way. */
  pause: CreatePause | null;
  /** `seen`: the likely matches that the user wants a new Company in spite of. */
  create: (wanted: Wanted, afterwards: Afterwards, seen?: LikelyMatches) => Promise<void>;
  /** Asks again for a create whose answer was lost. */
  askAgain: (wanted: Wanted) => Promise<void>;
  /** The same for one among the likely matches: it turns into a Company, or is no match any more. */
  askAboutMatch: (entry: JournalEntry) => Promise<void>;
  /** Goes back from the likely matches to the form. */
  leaveReview: () => void;
}

/** After this time there is another worker in the place of one that was just ending. */
const untilNextWorker = 500;

/** A worker that is just ending takes the question along with it: the next one is asked too. */
async function askToSettle({ linkApp, id, gestureAt }: Wanted) {
  const question = { linkApp, id, ...(gestureAt !== undefined && { gestureAt }) };
  const reply = await act('settleCompany', question);
  if (reply.ok) return reply;
  await new Promise((resolve) => setTimeout(resolve, untilNextWorker));
  return await act('settleCompany', question);
}

const noMatches: LikelyMatches = { companies: [], unsettled: [] };

export function useCreate(onMade: (company: Company) => void): Creating {
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const [busy, run] = useBusy();
  const pressedAt = useRef(0);
  const [pause, setPause] = useState<CreatePause | null>(null);
  useEffect(
    () => watchPauses((next) => next.gestureAt === pressedAt.current && setPause(next)),
    [],
  );

  const left = useRef(false);
  useEffect(
    () => () => {
      left.current = true;
    },
    [],
  );

  /** A user who went elsewhere meanwhile sees it in the last line of the page. */
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
      settleDeadline: settleDeadline({ sentAt: Date.now() }),
    });
    finish(reply.ok ? reply.value.outcome : unknown(), wanted);
  };

  const create = async (wanted: Wanted, afterwards: Afterwards, seen: LikelyMatches) => {
    const gestureAt = Date.now();
    pressedAt.current = gestureAt;
    setPause(null);
    const reply = await act('createCompany', {
      ...wanted,
      afterwards,
      seen: seenOf(seen),
      gestureAt,
    });
    // The worker that waited has died, and said nothing of it.
    setPause(null);
    if (!reply.ok) return await settle({ ...wanted, gestureAt });
    if (reply.value.kind === 'done') return finish(reply.value.outcome, { ...wanted, gestureAt });
    setAttempt({ ...reply.value, wanted, afterwards });
  };

  const askAboutMatch = async (entry: JournalEntry) => {
    const reply = await askToSettle(wantedOf(entry));
    if (left.current || !reply.ok) return;
    setAttempt((before) => before && withSettled(before, entry, reply.value.outcome));
  };

  return {
    attempt,
    busy,
    pause: busy && pause?.time != null ? pause : null,
    create: (wanted, afterwards, seen = noMatches) =>
      run(async () => {
        setAttempt(null);
        await create(wanted, afterwards, seen);
      }),
    askAgain: (wanted) => run(() => settle(wanted)),
    askAboutMatch: (entry) => run(() => askAboutMatch(entry)),
    leaveReview: () => setAttempt(null),
  };
}

/** What a create that is not settled was pressed for with. */
export const wantedOf = ({ linkApp, body, from, gestureAt }: JournalEntry): Wanted => ({
  ...{ linkApp, ...body },
  ...(from && { from }),
  ...(gestureAt !== undefined && { gestureAt }),
});

/** The likely matches once one of them was asked for; null where none is left: the form can create. */
function withSettled(
  attempt: Attempt,
  entry: JournalEntry,
  outcome: CreateOutcome,
): Attempt | null {
  if (attempt.kind !== 'likelyMatches') return attempt;
  const { companies } = attempt;
  if (outcome.kind === 'unknown') {
    const waiting = { ...entry, missingFor: 0, lookedAt: outcome.settleDeadline - settlingTime };
    const unsettled = attempt.unsettled.map((one) => (one.key === entry.key ? waiting : one));
    return { ...attempt, unsettled };
  }
  const unsettled = attempt.unsettled.filter(({ key }) => key !== entry.key);
  if ('company' in outcome) {
    const company = justFetched(outcome.company, entry.linkApp, 0);
    return { ...attempt, companies: [...companies, company], unsettled };
  }
  const isLeft = companies.length + unsettled.length > 0;
  return isLeft ? { ...attempt, unsettled } : null;
}
