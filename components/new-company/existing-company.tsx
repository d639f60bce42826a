import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { isRetired } from '../../utils/companies/retired.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { monthText } from '../../utils/i18n/dates.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import type { Result } from '../../utils/result.ts';
import { CompanyName } from '../company/company-name.tsx';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { Sentence } from '../ui/sentence.tsx';

interface Properties {
  company: Company;
  /** To use it is what should be done. */
  isPrimary?: boolean;
  onUse: (company: Company) => void;
}

/** A Company that may be the one that is about to be made. */
export function ExistingCompany({ company, isPrimary = false, onUse }: Properties) {
  const since = monthText(company.createdAt);
  return (
    <div class="line existing">
      <div class="existing-words">
        <CompanyName company={company} />
        <span class="hint ellipsis">
          {shownName(company) !== company.id && <bdi class="id">{company.id}</bdi>}
          {since && ` ${translate('created_in', since)}`}
        </span>
      </div>
      <Button
        of="use_this_company"
        class={isPrimary ? 'primary' : undefined}
        onClick={() => onUse(company)}
      />
    </div>
  );
}

/** More than these would push the form out of sight; the review shows them all. */
const mostHints = 2;

interface MaybeSameProperties {
  /** Why they may be. */
  title: string;
  companies: KnownCompany[];
  /** It is the only one that may be. */
  isPrimary?: boolean;
  onUse: (company: Company) => void;
}

/** In the form: Companies that may be the same client. */
export function MaybeSame({ title, companies, isPrimary = false, onUse }: MaybeSameProperties) {
  if (companies.length === 0) return null;
  return (
    <div class="notice">
      <p>{title}</p>
      {companies.slice(0, mostHints).map((company) => (
        <ExistingCompany key={company.key} {...{ company, isPrimary, onUse }} />
      ))}
    </div>
  );
}

interface IdKnowledgeProperties {
  id: string;
  label: string;
  busy: boolean;
  /** From the directory. */
  taken: KnownCompany | null;
  /** The time of the list that has not the id. */
  notListedAt: number | null;
  /** No list was read yet that could have a similar one. */
  isUnlisted: boolean;
  /** From the API, where it was asked for this id. */
  answer: Result<KnownCompany, Failure> | null;
  /** To use the Company that has it is what should be done. */
  isPrimary: boolean;
  onUse: (company: Company) => void;
}

/** What is known of the id that stands in the form. */
export function IdKnowledge(properties: IdKnowledgeProperties) {
  const { id, label, busy, taken, answer, isPrimary, onUse } = properties;
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
        <ExistingCompany {...{ company, isPrimary, onUse }} />
      </div>
    );
  }
  if (!answer || answer.ok) return <NotKnownHere {...properties} />;
  if (answer.error.kind !== 'notFound') return <FailureNotice failure={answer.error} />;
  return (
    <>
      <p class="good">
        <Sentence of="id_free" values={[id, label]} />
      </p>
      <NotKnownHere {...properties} notListedAt={null} />
    </>
  );
}

/** Without the id, so that a screen reader says it once and not with each letter. */
function NotKnownHere({ notListedAt, isUnlisted }: IdKnowledgeProperties) {
  if (isUnlisted) return <p class="hint">{translate('list_not_read')}</p>;
  if (notListedAt === null) return null;
  return (
    <p class="hint">
      <Sentence
        of="id_not_known_here"
        values={[<RelativeTime key="listed" time={notListedAt} />]}
      />
    </p>
  );
}
