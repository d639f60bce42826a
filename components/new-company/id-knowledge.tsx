import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { isRetired } from '../../utils/companies/retired.ts';
import type { Company } from '../../utils/link-api/company.ts';
import type { Result } from '../../utils/result.ts';
import { translate } from '../../utils/translate.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { Sentence } from '../sentence.tsx';
import { ExistingCompany } from './existing-company.tsx';

interface Properties {
  id: string;
  label: string;
  busy: boolean;
  /** From the directory. */
  taken: KnownCompany | null;
  /** From the API, where it was asked for this id. */
  answer: Result<KnownCompany, Failure> | null;
  onUse: (company: Company) => void;
}

/** What is known of the id that stands in the form. */
export function IdKnowledge({ id, label, busy, taken, answer, onUse }: Properties) {
  const company = answer?.ok ? answer.value : taken;
  if (busy) return <p class="hint">{translate('checking')}</p>;
  if (company) {
    return (
      <div class="notice">
        <p>
          <Sentence
            of={isRetired(company) ? 'id_taken_retired' : 'id_taken'}
            values={[id, label]}
          />
        </p>
        <ExistingCompany company={company} onUse={onUse} />
      </div>
    );
  }
  if (!answer || answer.ok) return null;
  if (answer.error.kind !== 'notFound') return <FailureNotice failure={answer.error} />;
  return (
    <p class="good">
      <Sentence of="id_free" values={[id, label]} />
    </p>
  );
}
