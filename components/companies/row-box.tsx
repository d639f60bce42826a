import { shownName } from '../../utils/companies/shown-name.ts';
import { translate } from '../../utils/i18n/translate.ts';

interface Properties {
  company: { id: string; name: string | null };
  isSelected: boolean;
  /** `isRange`: and all between the one before and this. */
  onSelect: (isRange: boolean) => void;
}

/** The box before a row, while rows are selected. */
export function RowBox({ company, isSelected, onSelect }: Properties) {
  return (
    <td class="line-box">
      <label>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={translate('select_company', shownName(company))}
          checked={isSelected}
          onClick={(event) => {
            // All of a range is selected, also what was before.
            if (event.shiftKey) event.currentTarget.checked = true;
            onSelect(event.shiftKey);
          }}
        />
      </label>
    </td>
  );
}
