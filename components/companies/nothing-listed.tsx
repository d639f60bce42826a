import { isAddressable } from '../../utils/companies/company-id.ts';
import { visibleText } from '../../utils/companies/visible-text.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Sentence } from '../ui/sentence.tsx';

interface Properties {
  /** What was searched for. */
  text: string;
  isFiltered: boolean;
  busy: boolean;
  onLookUp: (id: string) => void;
  onShowAll: () => void;
  onCreate: (name: string) => void;
}

/** An empty list says why it is empty, and what to do. */
export function NothingListed({
  text,
  isFiltered,
  busy,
  onLookUp,
  onShowAll,
  onCreate,
}: Properties) {
  const wanted = visibleText(text);
  const mayLookUp = !isFiltered && isAddressable(wanted) && !/\s/.test(wanted);
  return (
    <div class="stack nothing-listed">
      <p class="quiet-text">
        {wanted !== '' ? (
          <>
            <Sentence of="no_company_found" values={[wanted]} />
            {!isFiltered && ` ${translate('retired_listed_apart')}`}
          </>
        ) : (
          translate(isFiltered ? 'no_company_passes' : 'no_company_known')
        )}
      </p>
      {isFiltered && <Button of="show_all" onClick={onShowAll} />}
      {wanted !== '' && !isFiltered && (
        <button type="button" onClick={() => onCreate(wanted)}>
          <Icon name="plus" />
          <span class="ellipsis">
            <Sentence of="create_named" values={[wanted]} />
          </span>
        </button>
      )}
      {mayLookUp && (
        <button type="button" aria-disabled={busy} onClick={() => !busy && onLookUp(wanted)}>
          <Icon name="search" />
          <span class="ellipsis">
            <Sentence of={busy ? 'looking_up' : 'look_up'} values={[wanted]} />
          </span>
        </button>
      )}
    </div>
  );
}
