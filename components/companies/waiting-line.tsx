import { translate } from '../../utils/i18n/translate.ts';

/** The place of a row that is being read; it can have the focus meanwhile. */
export function WaitingLine({ index, top }: { index: number; top: number }) {
  return (
    <tr class="company-line" aria-rowindex={index + 1} style={{ top: `${top}px` }}>
      <td class="line-main">
        <button type="button" class="line-name" tabIndex={-1} aria-disabled="true">
          <span class="visually-hidden">{translate('row_waiting')}</span>
        </button>
      </td>
    </tr>
  );
}
