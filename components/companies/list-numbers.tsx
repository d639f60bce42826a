import {
  type CompanyFilter,
  countedFilters,
  type FilterCounts,
} from '../../utils/companies/list/company-filter.ts';
import { type PluralKey, translate, translateCount } from '../../utils/i18n/translate.ts';

const texts: Record<(typeof countedFilters)[number], PluralKey> = {
  waiting: 'numbers_waiting',
  overAWeek: 'numbers_over_a_week',
  withErrors: 'numbers_with_errors',
  connected: 'numbers_connected',
};

interface Properties {
  counts: FilterCounts | undefined;
  filter: CompanyFilter;
  onChoose: (filter: CompanyFilter) => void;
}

/**
 * The state of all clients in one line: each number filters the list by its own, and pressed again
 * shows all.
 */
export function ListNumbers({ counts, filter, onChoose }: Properties) {
  const shown = counts ? countedFilters.filter((one) => counts[one] || filter === one) : [];
  // The first number must not move the rows from beneath a pointer.
  if (!counts || shown.length === 0) return <div class="list-numbers" />;
  return (
    <fieldset class="list-numbers" aria-label={translate('numbers_label')}>
      {shown.map((one) => (
        <button
          key={one}
          type="button"
          class="link"
          aria-pressed={filter === one}
          onClick={() => onChoose(filter === one ? 'all' : one)}
        >
          {translateCount(texts[one], counts[one])}
        </button>
      ))}
    </fieldset>
  );
}
