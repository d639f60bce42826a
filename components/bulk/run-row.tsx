import { idProblemOf, type RowText } from '../../utils/bulk/draft-row.ts';
import type { StoredOutcome } from '../../utils/bulk/run.ts';
import type { ShownRunRow } from '../../utils/bulk/run-reader.ts';
import type { SeenMatches } from '../../utils/creating/likely-matches.ts';
import { isolated } from '../../utils/i18n/isolated.ts';
import { problemMessages, rowOutcomeText } from '../../utils/i18n/row-messages.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { CopyLinkButton } from '../company/copy-link-button.tsx';
import { rowNumber } from './row-state-text.ts';
import { SheetCell } from './sheet-cell.tsx';
import { StateIcon } from './state-icon.tsx';

type Matches = NonNullable<StoredOutcome['matches']>;

/** How a row that was not done is tried once more. */
export interface Amendment {
  /** What was mended in it. */
  text?: RowText;
  createAnyway?: SeenMatches;
}

interface Properties {
  result: ShownRunRow;
  /** What its user has typed over it, and not sent yet. */
  text: RowText | undefined;
  /** Its link was the last that was copied. */
  isCopied: boolean;
  onCopyLink: (id: string) => void;
  onType: (index: number, text: RowText) => void;
  onAmend: (index: number, amendment: Amendment) => void;
}

/** One row of the results. Where nothing was made of it, name and id are mended in place, and it is tried again. */
export function RunTableRow({ result, text, isCopied, onCopyLink, onType, onAmend }: Properties) {
  const { index, planned, state, row } = result;
  const outcome = row?.outcome;
  const name = text?.name ?? outcome?.name ?? planned?.name ?? '';
  const id = text?.id ?? outcome?.id ?? idOfPlan(planned);
  const number = rowNumber(index);
  const canMend = isMendable(result);
  const problem = text && idProblemOf(id);
  const said = problem
    ? translate(problemMessages[problem], isolated(id))
    : rowOutcomeText(result, Date.now());
  return (
    <>
      <td class="sheet-number quiet-text">{number}</td>
      <td class="sheet-name">
        {canMend ? (
          <SheetCell
            key={index}
            label={translate('bulk_name_of_row', number)}
            value={name}
            onChange={(typed) => onType(index, { ...text, name: typed })}
          />
        ) : (
          <bdi class="ellipsis" title={name}>
            {name}
          </bdi>
        )}
      </td>
      <td class="sheet-id">
        {canMend ? (
          <SheetCell
            key={index}
            label={translate('bulk_id_of_row', number)}
            value={id}
            isId
            isInvalid={Boolean(problem)}
            onChange={(typed) => onType(index, { ...text, id: typed })}
          />
        ) : (
          <bdi class="id ellipsis" title={id}>
            {id}
          </bdi>
        )}
      </td>
      <td class="sheet-state">
        <StateIcon of={state} />
        <span class="ellipsis" title={said}>
          {said}
        </span>
        <span class="sheet-actions">
          {state === 'held' && !text && (
            <RowButton
              label={translate('create_anyway')}
              of={number}
              onPress={() => onAmend(index, { createAnyway: seenIn(outcome?.matches) })}
            />
          )}
          {(text ? !problem : state === 'failed') && (
            <RowButton
              label={translate('try_again')}
              of={number}
              onPress={() => onAmend(index, text ? { text } : {})}
            />
          )}
        </span>
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

/** A new Company was to be made, and was not: for a likely match, a refusal, or an id that is none. */
function isMendable({ state, planned }: ShownRunRow): boolean {
  if (state === 'left') return planned?.status.kind === 'cannot';
  return (state === 'failed' || state === 'held') && planned?.plan === 'create';
}

/** Of a row that had no id, what stood there in its place. */
const idOfPlan = (planned: ShownRunRow['planned']): string =>
  planned?.id ?? (planned?.status.kind === 'cannot' ? planned.status.wanted : '');

function RowButton({ label, of, onPress }: { label: string; of: string; onPress: () => void }) {
  const named = translate('bulk_choice_of_row', label, of);
  return (
    <button type="button" class="sheet-choice" aria-label={named} title={named} onClick={onPress}>
      {label}
    </button>
  );
}

/** A create that is not settled may be a Company by the time of the press. */
const seenIn = ({ companies, unsettled }: Matches = { companies: [], unsettled: [] }) => ({
  companies: [...companies.map(({ key }) => key), ...unsettled],
  unsettled,
});
