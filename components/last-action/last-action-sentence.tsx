import type { LastAction } from '../../utils/actions.ts';
import { lastActionMessages } from '../../utils/i18n/last-action-messages.ts';
import { ApiWords, FailureSentence } from '../ui/failure-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';

/** What was done, in words: "Created Acme Inc in Agency APP. Link copied." */
export function LastActionSentence({ lastAction, now }: { lastAction: LastAction; now: number }) {
  return (
    <>
      <p>
        {lastActionMessages(lastAction, now).map(([key, values], index) => [
          index > 0 && ' ',
          <Sentence key={key} of={key} values={values} />,
        ])}
        {lastAction.failure && [
          ' ',
          <FailureSentence key="failure" failure={lastAction.failure} />,
        ]}
      </p>
      <ApiWords words={lastAction.failure?.words} />
    </>
  );
}
