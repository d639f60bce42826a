import { shownName } from '../../utils/companies/shown-name.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { TokenProblem } from '../../utils/link-apps/token-problem.ts';
import { AllowButton } from '../ui/allow-button.tsx';
import { ApiWords, FailureSentence } from '../ui/failure-sentence.tsx';
import { Sentence } from '../ui/sentence.tsx';

/** Why a token was not saved, and what to do. */
export function TokenProblemText({ problem }: { problem: TokenProblem }) {
  switch (problem.kind) {
    case 'emptyToken':
      return <p>{translate('token_empty')}</p>;
    case 'unusableToken':
      return <p>{translate('token_unusable')}</p>;
    case 'refusedToken':
      return <p>{translate('token_refused')}</p>;
    case 'alreadySaved':
      return (
        <p>
          <Sentence of="token_already_saved" values={[problem.label]} />
        </p>
      );
    case 'sameLinkApp':
      return (
        <p>
          <Sentence of="token_same_link_app" values={[problem.label]} />
        </p>
      );
    case 'unprovenLinkApp':
      return <p>{translate('token_unproven')}</p>;
    case 'otherLinkApp':
      return (
        <p>
          <Sentence
            of="token_other_link_app"
            values={[shownName(problem.company), problem.company.id]}
          />
        </p>
      );
    default:
      return (
        <>
          <p>
            {translate('token_not_judged')} <FailureSentence failure={problem} />
          </p>
          <ApiWords words={'words' in problem ? problem.words : undefined} />
          {problem.kind === 'hostAccessWithheld' && <AllowButton />}
        </>
      );
  }
}
