import { useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { isFailure } from '../../utils/i18n/failure-messages.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { TokenProblem } from '../../utils/link-apps/token-problem.ts';
import { ApiWords, FailureSentence } from '../ui/failure-notice.tsx';
import { useBusy } from '../ui/use-busy.ts';
import { TokenProblemText } from './token-form.tsx';

interface Properties {
  checking: boolean;
  answer: TokenAnswer | null;
}

export function TokenCheckAnswer({ checking, answer }: Properties) {
  return (
    <div role="status" class="link-app-answer">
      {checking && <p class="hint">{translate('checking_token')}</p>}
      {answer && <Answer answer={answer} />}
    </div>
  );
}

function Answer({ answer }: { answer: TokenAnswer }) {
  switch (answer.kind) {
    case 'accepted':
      return <p class="good">{translate('token_accepted')}</p>;
    case 'replaced':
      return <p class="good">{translate('token_replaced')}</p>;
    case 'refusedToken':
      return <p class="problem">{translate('saved_token_refused')}</p>;
    default:
      return (
        <div class="problem">
          {isFailure(answer) ? (
            <NotJudged failure={answer} />
          ) : (
            <TokenProblemText problem={answer} />
          )}
        </div>
      );
  }
}

const NotJudged = ({ failure }: { failure: Failure }) => (
  <>
    <p>
      {translate('saved_token_not_judged')} <FailureSentence failure={failure} />
    </p>
    <ApiWords words={'words' in failure ? failure.words : undefined} />
  </>
);

/** `replaced`: there is a new one, which was accepted. */
type TokenAnswer = TokenProblem | { kind: 'accepted' | 'replaced' };

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
