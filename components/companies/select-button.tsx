import { ListChecks } from 'lucide';
import { translate } from '../../utils/i18n/translate.ts';
import { Icon } from '../ui/icon.tsx';
import type { ShownSelection } from './use-selection.ts';

/** **Select rows** shows a box before each row; pressed again, it takes them away. */
export function SelectButton({ selection }: { selection: ShownSelection }) {
  const label = translate('select_rows');
  return (
    <button
      type="button"
      class="quiet icon-only"
      title={label}
      aria-label={label}
      aria-pressed={selection.isOn}
      onClick={() => selection.setOn(!selection.isOn)}
    >
      <Icon name={ListChecks} />
    </button>
  );
}
