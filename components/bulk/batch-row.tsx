import type { ShownRow } from '../../utils/bulk/batch-server.ts';
import type { RowChange } from '../../utils/bulk/run.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { idSourceText, rowNumber, stateText } from './row-state-text.ts';
import { SheetCell } from './sheet-cell.tsx';
import { StateIcon } from './state-icon.tsx';

interface RowActions {
  onEdit: (indexes: number[], change: RowChange) => void;
  /** `isRange`: all from the one before up to this. */
  onSelect: (index: number, isRange: boolean) => void;
}

interface Properties extends RowActions {
  row: ShownRow;
  isSelected: boolean;
}

/** One row of what is prepared: its cells are edited in place. */
export function BatchRow({ row, isSelected, onEdit, onSelect }: Properties) {
  const { index, name, id, choice, status } = row;
  const number = rowNumber(index);
  const state = stateText(row);
  const made = idSourceText(row);
  const change = (changed: RowChange) => onEdit([index], changed);
  return (
    <>
      <td class="sheet-box">
        <label>
          <input
            type="checkbox"
            aria-label={translate('bulk_select_row', number)}
            checked={isSelected}
            onClick={(event) => onSelect(index, event.shiftKey)}
          />
        </label>
      </td>
      <td class="sheet-number quiet-text">{number}</td>
      <td>
        <SheetCell
          key={index}
          label={translate('bulk_name_of_row', number)}
          value={name ?? ''}
          onChange={(text) => change({ text: { name: text } })}
        />
      </td>
      <td>
        <SheetCell
          key={index}
          label={translate('bulk_id_of_row', number)}
          value={id ?? (status.kind === 'cannot' ? status.wanted : '')}
          isInvalid={status.kind === 'cannot' && !choice.leftOut}
          isId
          onChange={(text) => change({ text: { id: text === '' ? null : text } })}
        />
      </td>
      <td class="sheet-made quiet-text">
        <bdi class="ellipsis" title={row.record?.address ?? made}>
          {made}
        </bdi>
      </td>
      <td class={choice.leftOut ? 'sheet-state quiet-text' : 'sheet-state'}>
        <StateIcon of={choice.leftOut ? 'leftOut' : status.kind} />
        <span class="ellipsis" title={state}>
          {state}
        </span>
        <span class="sheet-actions">
          {!choice.leftOut && (
            <Choices row={row} onChoose={(chosen) => change({ choice: chosen })} />
          )}
          <IconButton
            icon={choice.leftOut ? 'plus' : 'close'}
            label={translate(choice.leftOut ? 'bulk_put_back_row' : 'bulk_leave_out_row', number)}
            onPress={() => change({ choice: { leftOut: !choice.leftOut } })}
          />
        </span>
      </td>
    </>
  );
}

interface ChoicesProperties {
  row: ShownRow;
  onChoose: (choice: NonNullable<RowChange['choice']>) => void;
}

/** What its user can say of a row that is not plain. */
function Choices({ row: { index, status, choice, plan }, onChoose }: ChoicesProperties) {
  const number = rowNumber(index);
  if (status.kind === 'existsWithOtherName') {
    return (
      <Choice
        label={translate('bulk_send_name')}
        of={number}
        isOn={plan === 'rename'}
        onPress={() => onChoose({ sendName: plan !== 'rename' })}
      />
    );
  }
  if (status.kind !== 'like') return null;
  const isAnyway = plan === 'create';
  return (
    <>
      {status.companies.slice(0, 2).map((company, _, { length }) => (
        <Choice
          key={company.key}
          label={translate('use_this_company')}
          text={length > 1 ? shownName(company) : undefined}
          of={`${number}: ${shownName(company)}`}
          isOn={choice.use === company.key}
          onPress={() => onChoose({ use: choice.use === company.key ? '' : company.key })}
        />
      ))}
      <Choice
        label={translate('create_anyway')}
        of={number}
        isOn={isAnyway}
        onPress={() => onChoose({ createAnyway: !isAnyway, use: '' })}
      />
    </>
  );
}

interface ChoiceProperties {
  label: string;
  /** Seen instead of the label, where several have that. */
  text?: string | undefined;
  /** Which row it is about. */
  of: string;
  isOn: boolean;
  onPress: () => void;
}

const Choice = ({ label, text, of, isOn, onPress }: ChoiceProperties) => (
  <button
    type="button"
    class="sheet-choice"
    aria-pressed={isOn}
    aria-label={translate('bulk_choice_of_row', label, of)}
    title={translate('bulk_choice_of_row', label, of)}
    onClick={onPress}
  >
    {text === undefined ? label : <bdi class="ellipsis">{text}</bdi>}
  </button>
);
