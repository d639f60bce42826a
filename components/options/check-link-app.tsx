import { useState } from 'preact/hooks';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { TokenProblem } from '../../utils/link-apps/token-problem.ts';
import { ask } from '../../utils/messages.ts';
import { translate } from '../../utils/translate.ts';
import { TokenProblemText } from '../connect/token-problem-text.tsx';
import { useBusy } from '../use-busy.ts';

/** Asks the API whether it still takes the token. */
export function CheckLinkApp({ linkApp }: { linkApp: LinkApp }) {
  const [answer, setAnswer] = useState<TokenProblem | 'accepted' | null>(null);
  const [busy, run] = useBusy();
  const check = () =>
    run(async () => {
      setAnswer(null);
      const reply = await ask('checkLinkApp', { linkApp: linkApp.id });
      if (!reply.ok) setAnswer({ kind: 'notJudged', failure: reply.error });
      else setAnswer(reply.value.ok ? 'accepted' : reply.value.error);
    });
  return (
    <>
      <button type="button" aria-disabled={busy} onClick={check}>
        {translate('check')}
      </button>
      <div role="status" class="link-app-answer">
        {busy && <p class="hint">{translate('checking_token')}</p>}
        {answer === 'accepted' && <p class="good">{translate('token_accepted')}</p>}
        {answer !== null && answer !== 'accepted' && (
          <div class="problem">
            <TokenProblemText problem={answer} />
          </div>
        )}
      </div>
    </>
  );
}
