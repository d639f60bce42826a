import { useState } from 'preact/hooks';
import type { ShownRow } from '../../utils/bulk/batch-server.ts';
import type { RowChange } from '../../utils/bulk/run.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { idSourceText, rowNumber, stateText } from './row-state-text.ts';
import { StateIcon } from './state-icon.tsx';

export interface RowActions {
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
        <Cell
          key={index}
          label={translate('bulk_name_of_row', number)}
          value={name ?? ''}
          onChange={(text) => change({ text: { name: text } })}
        />
      </td>
      <td>
        <Cell
          key={index}
          label={translate('bulk_id_of_row', number)}
          value={id ?? (status.kind === 'cannot' ? status.wanted : '')}
          isInvalid={status.kind === 'cannot' && !choice.leftOut}
          isId
          onChange={(text) => change({ text: { id: text === '' ? null : text } })}
        />
      </td>
      <td class="quiet-text">
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
      {status.companies.slice(0, 2).map((company) => (
        <Choice
          key={company.key}
          label={translate('use_this_company')}
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
  /** Which row it is about. */
  of: string;
  isOn: boolean;
  onPress: () => void;
}

const Choice = ({ label, of, isOn, onPress }: ChoiceProperties) => (
  <button
    type="button"
    class="sheet-choice"
    aria-pressed={isOn}
    aria-label={translate('bulk_choice_of_row', label, of)}
    title={translate('bulk_choice_of_row', label, of)}
    onClick={onPress}
  >
    {label}
  </button>
);

interface CellProperties {
  label: string;
  value: string;
  isId?: boolean;
  isInvalid?: boolean;
  onChange: (text: string) => void;
}

/** A cell that is edited in place: kept when it is left, put back by Escape. */
function Cell({ label, value, isId = false, isInvalid = false, onChange }: CellProperties) {
  // What is typed outlives a draw (other rows are checked meanwhile), but not another value of the cell.
  const [typed, setTyped] = useState<{ text: string; over: string } | null>(null);
  const shown = typed?.over === value ? typed.text : value;
  return (
    <input
      type="text"
      class={isId ? 'sheet-cell id' : 'sheet-cell'}
      dir="auto"
      aria-label={label}
      aria-invalid={isInvalid}
      title={value}
      spellcheck={false}
      autocomplete="off"
      value={shown}
      onInput={({ currentTarget }) => setTyped({ text: currentTarget.value, over: value })}
      onFocus={() => setTyped(null)}
      onBlur={({ currentTarget }) => {
        if (shown !== value && currentTarget.value !== value) onChange(currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        setTyped(null);
      }}
    />
  );
}
