import { failureMessage, type ShownFailure } from '../../utils/i18n/failure-messages.ts';
import { Sentence } from './sentence.tsx';

export function FailureSentence({ failure }: { failure: ShownFailure }) {
  const [key, values] = failureMessage(failure, Date.now());
  return <Sentence of={key} values={values} />;
}

/** The API's own words, quoted as text. */
export function ApiWords({ words }: { words: unknown }) {
  if (typeof words !== 'string' || words === '') return null;
  return (
    <blockquote>
      <bdi>{words}</bdi>
    </blockquote>
  );
}
