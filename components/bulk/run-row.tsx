import type { StoredOutcome } from '../../utils/bulk/run.ts';
import type { ShownRunRow } from '../../utils/bulk/run-reader.ts';
import type { SeenMatches } from '../../utils/creating/likely-matches.ts';
import { rowOutcomeText } from '../../utils/i18n/row-messages.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { CopyLinkButton } from '../company/copy-link-button.tsx';
import { rowNumber } from './row-state-text.ts';
import { StateIcon } from './state-icon.tsx';

type Matches = NonNullable<StoredOutcome['matches']>;

interface Properties {
  result: ShownRunRow;
  /** Its link was the last that was copied. */
  isCopied: boolean;
  onCopyLink: (id: string) => void;
  onCreateAnyway: (index: number, seen: SeenMatches) => void;
}

export function RunTableRow({ result, isCopied, onCopyLink, onCreateAnyway }: Properties) {
  const { index, planned, state, row } = result;
  const outcome = row?.outcome;
  const name = outcome?.name ?? planned?.name ?? '';
  const id = outcome?.id ?? planned?.id ?? '';
  const text = rowOutcomeText(result, Date.now());
  const number = rowNumber(index);
  return (
    <>
      <td class="sheet-number quiet-text">{number}</td>
      <td>
        <bdi class="ellipsis" title={name}>
          {name}
        </bdi>
      </td>
      <td>
        <bdi class="id ellipsis" title={id}>
          {id}
        </bdi>
      </td>
      <td class="sheet-state">
        <StateIcon of={state} />
        <span class="ellipsis" title={text}>
          {text}
        </span>
        {state === 'held' && (
          <span class="sheet-actions">
            <button
              type="button"
              class="sheet-choice"
              aria-label={translate('bulk_choice_of_row', translate('create_anyway'), number)}
              onClick={() => onCreateAnyway(index, seenIn(outcome?.matches))}
            >
              {translate('create_anyway')}
            </button>
          </span>
        )}
      </td>
      <td class="sheet-link">
        {outcome?.link && (
          <>
            <bdi class="ellipsis quiet-text" title={outcome.link}>
              {outcome.link}
            </bdi>
            <CopyLinkButton name={name || id} isCopied={isCopied} onPress={() => onCopyLink(id)} />
          </>
        )}
      </td>
    </>
  );
}

/** A create that is not settled may be a Company by the time of the press. */
const seenIn = ({ companies, unsettled }: Matches = { companies: [], unsettled: [] }) => ({
  companies: [...companies.map(({ key }) => key), ...unsettled],
  unsettled,
});
