import { numberText } from '../../utils/i18n/dates.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';

interface FilterCount<Filter extends string> {
  filter: Filter;
  label: MessageKey;
  count: number;
}

interface Properties<Filter extends string> {
  filters: FilterCount<Filter>[];
  chosen: Filter;
  onChoose: (filter: Filter) => void;
}

/** Which rows are shown, each with how many there are; those that there are none of are not offered. */
export function FilterLine<Filter extends string>(properties: Properties<Filter>) {
  const { filters, chosen, onChoose } = properties;
  return (
    <fieldset class="filter-line">
      <legend class="visually-hidden">{translate('bulk_shown_rows')}</legend>
      {filters
        .filter(({ filter, count }, place) => count > 0 || place === 0 || filter === chosen)
        .map(({ filter, label, count }) => (
          <button
            key={filter}
            type="button"
            class="quiet"
            aria-pressed={filter === chosen}
            onClick={() => onChoose(filter)}
          >
            {translate(label)} <span class="quiet-text">{numberText(count)}</span>
          </button>
        ))}
    </fieldset>
  );
}
