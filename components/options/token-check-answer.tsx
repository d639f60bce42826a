import { translate } from '../../utils/translate.ts';
import { TokenProblemText } from '../connect/token-problem-text.tsx';
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
    default:
      return (
        <div class="problem">
          <TokenProblemText problem={answer} />
        </div>
      );
  }
}
