import type { Failure } from '../../utils/companies/outcome.ts';
import { type PluralKey, translate, translateCount } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice, FailureSentence } from '../ui/failure-notice.tsx';
import type { Added } from './use-add-existing.ts';

interface Properties {
  answers: Added[];
  /** Why it ended early; null also where its user stopped it. */
  failure: Failure | null;
  /** The ids that have no answer, once it has ended. */
  left: string[];
  busy: boolean;
  onAskLeft: () => void;
}

/** What became of each id, those that brought nothing first. */
export function AddedList({ answers, failure, left, busy, onAskLeft }: Properties) {
  const failures = answers.filter((one) => one.kind === 'failed');
  const others = answers.filter((one) => one.kind !== 'failed');
  return (
    <>
      <div role="status">
        {!busy && answers.length > 0 && <p>{summary(answers).join(' · ')}</p>}
        {left.length > 0 && (
          <FailureNotice
            failure={failure ?? { kind: 'cancelled' }}
            title={translateCount('no_answer_yet', left.length)}
          >
            <Button of="ask_the_rest" onClick={onAskLeft} />
          </FailureNotice>
        )}
      </div>
      <ul class="added">
        {[...failures, ...others].map((answer) => (
          <li key={answer.id}>
            <bdi class="id ellipsis" title={answer.id}>
              {answer.id}
            </bdi>
            <span class={answer.kind === 'failed' ? 'problem' : 'quiet-text ellipsis'}>
              <AddedWords answer={answer} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function AddedWords({ answer }: { answer: Added }) {
  if (answer.kind !== 'failed') {
    return (
      <>
        {translate(answer.kind === 'added' ? 'id_added' : 'id_known')}
        {answer.name && ': '}
        <bdi title={answer.name ?? ''}>{answer.name}</bdi>
      </>
    );
  }
  if (answer.failure.kind === 'notFound') return <>{translate('id_not_there')}</>;
  return <FailureSentence failure={answer.failure} />;
}

function summary(answers: Added[]): string[] {
  const count = (wanted: (answer: Added) => boolean) => answers.filter(wanted).length;
  const isMissing = (answer: Added) =>
    answer.kind === 'failed' && answer.failure.kind === 'notFound';
  const counts: [PluralKey, number][] = [
    ['ids_added', count(({ kind }) => kind === 'added')],
    ['ids_known', count(({ kind }) => kind === 'known')],
    ['ids_not_there', count(isMissing)],
    ['ids_failed', count((answer) => answer.kind === 'failed' && !isMissing(answer))],
  ];
  return counts.flatMap(([key, number]) => (number > 0 ? [translateCount(key, number)] : []));
}
