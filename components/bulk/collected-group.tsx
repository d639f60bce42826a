import { useId } from 'preact/hooks';
import { translate } from '../../utils/i18n/translate.ts';
import type { CollectedRow } from '../../utils/messages.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { Group } from './groups-of.ts';

interface Properties {
  group: Group;
  onTakeOut: (rows: CollectedRow[]) => void;
}

/** The records of one kind: a list's page links to more than one is after. */
export function CollectedGroup({ group: { title, rows }, onTakeOut }: Properties) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <header class="collected-head">
        <h2 id={titleId} class="section-title">
          {translate('collected_group', title, String(rows.length))}
        </h2>
        <button
          type="button"
          class="link"
          aria-label={translate('collected_take_out_group', title)}
          onClick={() => onTakeOut(rows)}
        >
          {translate('collected_take_out_all')}
        </button>
      </header>
      <ul class="rows">
        {rows.map((row) => (
          <Row key={row.record} row={row} onTakeOut={() => onTakeOut([row])} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row, onTakeOut }: { row: CollectedRow; onTakeOut: () => void }) {
  const name = row.name || translate('collected_no_name');
  return (
    <li class="row collected-row">
      <span class="row-main">
        <bdi class={row.name ? 'ellipsis company-name' : 'ellipsis quiet-text'} title={name}>
          {name}
        </bdi>
        <bdi class="id ellipsis quiet-text" title={row.companyId}>
          {row.companyId}
        </bdi>
      </span>
      {row.company !== null && (
        <span class="hint" title={row.company}>
          {translate('collected_is_company')}
        </span>
      )}
      <IconButton
        icon="close"
        label={translate('collected_take_out', row.name || row.companyId)}
        onPress={onTakeOut}
      />
    </li>
  );
}
