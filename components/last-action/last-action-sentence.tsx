import type { Report } from '../../utils/companies/last-action.ts';
import { reportMessages } from '../../utils/i18n/last-action-messages.ts';
import { ApiWords, FailureSentence } from '../ui/failure-sentence.tsx';
import { Sentence } from '../ui/sentence.tsx';

/** What was done, in words: "Created Acme Inc in Agency APP. Link copied." */
export function ReportSentence({ report, now }: { report: Report; now: number }) {
  return (
    <>
      <p>
        {reportMessages(report, now).map(([key, values], place) => [
          place > 0 && ' ',
          <Sentence key={key} of={key} values={values} />,
        ])}
        {report.failure && [' ', <FailureSentence key="failure" failure={report.failure} />]}
      </p>
      <ApiWords words={report.failure?.words} />
    </>
  );
}
