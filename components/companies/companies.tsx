import type { ComponentChildren } from 'preact';
import { useCallback, useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { CompanyFilter } from '../../utils/companies/list/company-filter.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { useBusy } from '../ui/use-busy.ts';
import { View } from '../ui/view.tsx';
import type { LineActions } from './company-line.tsx';
import { CompanyTable } from './company-table.tsx';
import { Keys } from './keys.tsx';
import { type Choices, ListChoices } from './list-choices.tsx';
import { ListNumbers } from './list-numbers.tsx';
import { NothingListed } from './nothing-listed.tsx';
import { NewCompanyButton, SearchLine } from './search-line.tsx';
import { SelectButton, SelectionBar } from './selection-bar.tsx';
import type { ShownCompanies } from './use-companies.ts';
import { useSteady } from './use-steady-order.ts';

interface Properties extends Choices {
  companies: ShownCompanies;
  actions: Omit<LineActions, 'onSelect'>;
  linkApp: LinkApp;
  directory: DirectoryReader;
  onChoose: (choices: Partial<Choices>) => void;
  /** Asks the API for an id that is not known here. */
  onLookUp: (id: string) => Promise<void>;
  /** Opens the form for a new Company of that name, which may be empty. */
  onCreate: (name: string) => void;
  /** The key of the Company whose link was copied last. */
  copied: string | null;
  /** What waits for its user, and how old the list is. */
  below: ComponentChildren;
}

/** **Companies**: every one of the Link APP that is known here. */
export function Companies(properties: Properties) {
  const { companies, actions, filter, order, onChoose, onLookUp, onCreate } = properties;
  const { list, isCurrent, selection, text, left } = companies;
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const status = useId();
  const [busy, run] = useBusy();
  const isSearched = text.trim() !== '';
  const goToRow = () => table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  useLayoutEffect(() => {
    // A tab that was chosen by the arrow keys keeps the focus.
    if (document.activeElement !== document.body) return;
    if (left.active.company) goToRow();
    else search.current?.focus();
  }, []);
  /** Waiting clients are sorted by how long they wait; other filters keep their order. */
  const chooseFilter = (chosen: CompanyFilter) => {
    const isOfWaiting = chosen === 'waiting' || chosen === 'overAWeek';
    const wasOfWaiting = filter === 'waiting' || filter === 'overAWeek';
    const next = isOfWaiting ? 'waiting' : wasOfWaiting && order === 'waiting' ? 'name' : order;
    onChoose({ filter: chosen, ...(next !== order && { order: next }) });
  };
  const goToSearch = useCallback((toType: boolean) => {
    search.current?.focus();
    if (!toType) search.current?.select();
  }, []);
  const steady = useSteady({
    ...actions,
    onSelect: ({ key }, isRange) =>
      isRange ? void selection.extendTo(key) : selection.toggle(key),
  });
  const { copied } = properties;
  const isAny = list.count > 0;
  // A key in the search draws neither: they change with its answer.
  const tableOf = () =>
    isAny && (
      <CompanyTable
        {...{ list, left, isSearched, selection, copied }}
        actions={steady}
        onSearch={goToSearch}
      />
    );
  const rows = useMemo(tableOf, [isAny, list, left, isSearched, selection, copied]);
  const headOf = () => (
    <>
      <ListNumbers counts={list.counts} filter={filter} onChoose={chooseFilter} />
      <div class="line spread">
        <ListChoices
          filter={filter}
          order={order}
          onChoose={(choices) =>
            choices.filter ? chooseFilter(choices.filter) : onChoose(choices)
          }
        />
        <div class="list-tools">
          <SelectButton selection={selection} />
          <Keys />
        </div>
      </div>
    </>
  );
  const head = useMemo(headOf, [list.counts, filter, order, selection.isOn]);
  return (
    <View name="companies">
      <h1 class="visually-hidden">{translate('companies')}</h1>
      <div class="search-row">
        <SearchLine
          input={search}
          text={text}
          describedBy={status}
          onText={companies.setText}
          // Only what is marked as the first is taken: nobody has looked for one yet.
          onEnter={() => isSearched && companies.withFirst(actions.onShow)}
          onCopy={() => isSearched && companies.withFirst(actions.onCopyLink)}
          onDown={goToRow}
        />
        <NewCompanyButton onPress={() => onCreate('')} />
      </div>
      {head}
      {selection.isOn && (
        <SelectionBar
          {...{ selection, count: list.count, linkApp: properties.linkApp }}
          directory={properties.directory}
        />
      )}
      <p id={status} class="visually-hidden" role="status">
        {isCurrent &&
          translateCount(isSearched ? 'companies_found' : 'companies_known', list.count)}
      </p>
      <div class="list-body" ref={table}>
        {isAny ? (
          rows
        ) : list.isCounted ? (
          <NothingListed
            text={text}
            isFiltered={filter !== 'all'}
            busy={busy}
            onLookUp={(id) => run(() => onLookUp(id))}
            onShowAll={() => chooseFilter('all')}
            onCreate={onCreate}
          />
        ) : (
          <p class="reading-list quiet-text">{translate('row_waiting')}</p>
        )}
      </div>
      {properties.below}
    </View>
  );
}
