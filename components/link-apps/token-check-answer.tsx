import type { Failure } from '../../utils/companies/outcome.ts';
import { isFailure } from '../../utils/i18n/failure-messages.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { ApiWords, FailureSentence } from '../ui/failure-sentence.tsx';
import { TokenProblemText } from './token-problem-text.tsx';
import type { TokenAnswer } from './use-token-check.ts';

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
