import { type KnownCompany, wasNeverRead } from '../../utils/companies/known-company.ts';
import { isRetired } from '../../utils/companies/retired.ts';
import { translate } from '../../utils/translate.ts';
import { fullDateText, monthText, timeText } from '../../utils/words/dates.ts';
import { pageText } from './changed-meanwhile.tsx';

interface Properties {
  company: KnownCompany;
  reading: boolean;
  /** Undefined where it cannot be asked for. */
  onRead: (() => void) | undefined;
}

/** Id, since when, the page, and how old all that is. */
export function CompanyFacts({ company, reading, onRead }: Properties) {
  const since = monthText(company.createdAt);
  return (
    <div class="facts">
      <p class="ellipsis">
        <span class="hint">{translate('company_id')}</span>{' '}
        <bdi class="id" title={company.id}>
          {company.id}
        </bdi>
      </p>
      <p>
        {since && (
          <>
            <span title={fullDateText(company.createdAt)}>{translate('company_since', since)}</span>
            {' · '}
          </>
        )}
        {pageText(company.linkPage?.enabled ?? null)}
        {isRetired(company) && ` · ${translate('retired')}`}
      </p>
      <p class="facts-age hint">
        {reading || !wasNeverRead(company)
          ? translate(reading ? 'reading' : 'as_of', timeText(company.readAt, Date.now()))
          : translate('not_read_yet')}
        {onRead && (
          <button
            type="button"
            class="link"
            aria-disabled={reading}
            onClick={() => !reading && onRead()}
          >
            {translate('check')}
          </button>
        )}
      </p>
    </div>
  );
}
