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
      setAnswer(reply.ok ? { kind: 'accepted' } : reply.error);
    });
  return { checking, answer, check, tell: setAnswer };
}
