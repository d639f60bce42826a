import { type KnownCompany, wasNeverFetched } from '../../utils/companies/known-company.ts';
import { isRetired } from '../../utils/companies/retired.ts';
import { fullDateText, monthText } from '../../utils/i18n/dates.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { Sentence } from '../ui/sentence.tsx';

interface Properties {
  company: KnownCompany;
  reading: boolean;
  /** Undefined where its id cannot be asked for. */
  onRead: (() => void) | undefined;
}

/** Id, since when, the page, and how old all that is. */
export function CompanyFacts({ company, reading, onRead }: Properties) {
  const since = monthText(company.createdAt);
  return (
    <div class="stack tight">
      <p class="ellipsis">
        <span class="hint">{translate('company_id')}</span>{' '}
        <bdi class="id" title={company.id}>
          {company.id}
        </bdi>
      </p>
      <p>
        {since && (
          <>
            <span title={fullDateText(company.createdAt)}>{translate('created_in', since)}</span>
            {' · '}
          </>
        )}
        {translate(pageMessage(company))}
        {isRetired(company) && ` · ${translate('retired')}`}
      </p>
      <p class="line tight hint">
        {reading && translate('reading')}
        {!reading &&
          (wasNeverFetched(company) ? (
            translate('not_read_yet')
          ) : (
            <span>
              <Sentence
                of="updated"
                values={[<RelativeTime key="read" time={company.fetchedAt} />]}
              />
            </span>
          ))}
        {onRead && (
          <Button
            of="check"
            class="link"
            title={translate('check_company')}
            aria-disabled={reading}
            onClick={() => !reading && onRead()}
          />
        )}
      </p>
    </div>
  );
}

function pageMessage({ linkPage }: KnownCompany): MessageKey {
  if (!linkPage) return 'page_unknown';
  return linkPage.enabled ? 'page_is_on' : 'page_is_off';
}
