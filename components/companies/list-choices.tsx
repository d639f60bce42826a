import { type CompanyFilter, companyFilters } from '../../utils/companies/list/company-filter.ts';
import { type CompanyOrder, companyOrders } from '../../utils/companies/list/company-order.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';

const filterNames: Record<CompanyFilter, MessageKey> = {
  all: 'filter_all',
  waiting: 'filter_waiting',
  overAWeek: 'filter_over_a_week',
  needsAttention: 'filter_needs_attention',
  pageOn: 'filter_page_on',
  pageOff: 'filter_page_off',
  connected: 'filter_connected',
  nothingConnected: 'filter_nothing_connected',
  withErrors: 'filter_with_errors',
  retired: 'filter_retired',
  missing: 'filter_missing',
};

const orderNames: Record<CompanyOrder, MessageKey> = {
  name: 'order_name',
  waiting: 'order_waiting',
  touched: 'order_touched',
  newest: 'order_newest',
};

export interface Choices {
  filter: CompanyFilter;
  order: CompanyOrder;
}

interface Properties extends Choices {
  onChoose: (choices: Partial<Choices>) => void;
}

/** Which Companies are shown, and in what order. */
export function ListChoices({ filter, order, onChoose }: Properties) {
  return (
    <div class="list-choices">
      <Choice
        label={translate('filter')}
        value={filter}
        options={companyFilters}
        names={filterNames}
        onChoose={(chosen) => onChoose({ filter: chosen })}
      />
      <Choice
        label={translate('order')}
        value={order}
        options={companyOrders}
        names={orderNames}
        onChoose={(chosen) => onChoose({ order: chosen })}
      />
    </div>
  );
}

interface ChoiceProperties<Value extends string> {
  label: string;
  value: Value;
  options: readonly Value[];
  names: Record<Value, MessageKey>;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>(properties: ChoiceProperties<Value>) {
  const { label, value, options, names, onChoose } = properties;
  return (
    <label class="line tight list-choice">
      <span class="hint">{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) onChoose(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {translate(names[option])}
          </option>
        ))}
      </select>
    </label>
  );
}
