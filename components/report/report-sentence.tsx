import type { Report } from '../../utils/companies/report.ts';
import { reportMessages } from '../../utils/words/report-messages.ts';
import { ApiWords, FailureSentence } from '../failure-sentence.tsx';
import { Sentence } from '../sentence.tsx';

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
