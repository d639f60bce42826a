import { useLayoutEffect } from 'preact/hooks';
import type { ListedCompany } from '../../utils/companies/list/listed-company.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { Rows } from '../ui/rows-in-view.ts';
import { useRowWindow } from '../ui/use-row-window.ts';
import { CompanyLine, type LineActions, WaitingLine } from './company-line.tsx';
import { cellAfterKey, isCopyKey, isSpaceOnName, isTyped, onSelectKey } from './list-keys.ts';
import { type ActiveCell, useCells } from './use-cells.ts';
import type { ShownList } from './use-company-list.ts';
import type { ShownSelection } from './use-selection.ts';
import { useFollowed } from './use-steady-order.ts';

/** Where the list was left, for when it is drawn again. */
export interface ListPosition {
  top: number;
  height?: number;
  active: ActiveCell;
}

interface Properties {
  list: ShownList;
  left: ListPosition;
  /** Enter in the search box takes the first. */
  isSearched: boolean;
  /** Must be the same object while the list is drawn. */
  actions: LineActions;
  selection: ShownSelection;
  /** The key of the Company whose link was copied last. */
  copied: string | null;
  /** A key that leads back to the search; `toType`: its own letter is to be added there. */
  onSearch: (toType: boolean) => void;
}

/** The Companies in rows, of which only those that are seen are drawn: a hundred thousand are as quick as ten. */
export function CompanyTable(properties: Properties) {
  const { list, left, isSearched, actions, selection, copied, onSearch } = properties;
  const { count, rowAt } = list;
  const view = useRowWindow(count, list.number, left);
  const { active } = left;
  useFollowed(list, active, view.moveBy);
  const cells = useCells(view.scroller, active, rowAt);
  const { look, follow } = list;
  const { from, to } = view.rows;
  useLayoutEffect(() => look(from, to), [look, from, to]);
  const key = active.company?.key;
  useLayoutEffect(() => follow(key), [follow, key]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isCopyKey(event) && active.company) {
      event.preventDefault();
      return actions.onCopyLink(active.company);
    }
    if (onSelectKey(event, active.company, selection)) return event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyped(event)) return onSearch(true);
    const isRightToLeft = document.documentElement.dir === 'rtl';
    const next =
      event.key === '/' || event.key === 'Escape'
        ? 'search'
        : cellAfterKey(event.key, active, {
            ...{ count, isRightToLeft, columns: cells.columns(), page: view.page() },
          });
    if (next === undefined) return;
    event.preventDefault();
    if (next === 'search') return onSearch(false);
    const passed = event.shiftKey && next.index !== active.index && rowAt(next.index);
    if (passed) {
      if (active.company && selection.count === 0) selection.toggle(active.company.key);
      void selection.extendTo(passed.key);
    }
    view.show(next.index);
    cells.goTo(next);
  };

  return (
    <div
      class={isSearched ? 'company-table is-searched' : 'company-table'}
      ref={view.scroller}
      // Firefox makes a stop of Tab of whatever scrolls.
      tabIndex={-1}
      onScroll={view.onScroll}
      onPointerLeave={list.sortAnew}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table with controls in it
        role="grid"
        aria-label={translate('companies')}
        aria-multiselectable={true}
        aria-rowcount={list.isCounted ? count : -1}
        style={{ height: `${count * view.rowHeight}px` }}
        onKeyDown={onKeyDown}
        // Firefox presses a button when the key is let go.
        onKeyUp={(event) => isSpaceOnName(event) && event.preventDefault()}
        onFocusIn={cells.onFocusIn}
        onFocusOut={cells.onFocusOut}
      >
        <tbody>
          {rowsToDraw(view.rows, active, rowAt).map(({ index, company }) =>
            company ? (
              <CompanyLine
                actions={actions}
                key={index}
                company={company}
                isCopied={company.key === copied}
                isSelected={selection.isOn ? selection.has(company.key) : null}
                index={index}
                top={index * view.rowHeight}
              />
            ) : (
              <WaitingLine key={index} index={index} top={index * view.rowHeight} />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

interface DrawnRow {
  index: number;
  /** Undefined as long as it is being read. */
  company: ListedCompany | undefined;
}

/**
 * The rows that are drawn: those in view, and the one that has the focus wherever it is, since a
 * focus that is scrolled out of sight must not be lost.
 */
function rowsToDraw(
  { from, to }: Rows,
  active: ActiveCell,
  companyAt: (index: number) => ListedCompany | null | undefined,
): DrawnRow[] {
  const rows: DrawnRow[] = [];
  for (let index = from; index < to; index += 1) {
    const known = index === active.index ? active.company : undefined;
    const company = companyAt(index) ?? known;
    rows.push({ index, company });
  }
  const { company, index } = active;
  const isThere = !company || rows.some((row) => row.index === index);
  return isThere ? rows : [...rows, { index, company }];
}
