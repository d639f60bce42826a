import { useState } from 'preact/hooks';
import type { TokenProblem } from '../../utils/link-apps/token-problem.ts';
import { ask } from '../../utils/messages.ts';
import { useBusy } from '../ui/use-busy.ts';

/** `replaced`: there is a new one, which was accepted. */
export type TokenAnswer = TokenProblem | { kind: 'accepted' | 'replaced' };

/** Asks the API whether it still takes the token of a Link APP. */
export function useTokenCheck(linkApp: string) {
  const [answer, setAnswer] = useState<TokenAnswer | null>(null);
  const [checking, run] = useBusy();
  const check = () =>
    run(async () => {
      setAnswer(null);
      const reply = await ask('checkLinkApp', { linkApp });
      if (!reply.ok) setAnswer({ kind: 'notJudged', failure: reply.error });
      else setAnswer(reply.value.ok ? { kind: 'accepted' } : reply.value.error);
    });
  return { checking, answer, check, tell: setAnswer };
}
