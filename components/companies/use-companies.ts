import { useEffect, useRef, useState } from 'preact/hooks';
import type { CompanyFilter } from '../../utils/companies/list/company-filter.ts';
import type { CompanyOrder } from '../../utils/companies/list/company-order.ts';
import type { ListedCompany } from '../../utils/companies/list/listed-company.ts';
import type { ListPosition } from './company-table.tsx';
import { type ShownList, useCompanyList } from './use-company-list.ts';
import { useSelection } from './use-selection.ts';

interface Environment {
  linkApp: string;
  filter: CompanyFilter;
  order: CompanyOrder;
  /** What is drawn before anything was read. */
  first: ListedCompany[];
  onTrouble: () => void;
}

/** The list of Companies; it stays alive while another view replaces it. */
export function useCompanies({ linkApp, filter, order, first, onTrouble }: Environment) {
  const [text, setText] = useState('');
  const { list, isCurrent } = useCompanyList(linkApp, { text, filter, order }, first, onTrouble);
  const selection = useSelection(list);
  const left = useRef<ListPosition>(firstPosition());
  const [whenCurrent, forgetWaiting] = useWhenCurrent(list, isCurrent);
  return {
    list,
    isCurrent,
    selection,
    text,
    /** How many Companies match; undefined until they are counted. */
    shown: list.isCounted ? list.count : undefined,
    left: left.current,
    setText: (changed: string) => {
      forgetWaiting();
      // The same object: rows that the next letter leaves as they are keep it.
      Object.assign(left.current.active, firstPosition().active);
      setText(changed);
    },
    /** Does something with the first Company, once the rows are those that were searched for. */
    withFirst: (act: (company: ListedCompany) => void) =>
      whenCurrent((current) => {
        const company = current.rowAt(0);
        if (company) act(company);
      }),
  };
}

export type ShownCompanies = ReturnType<typeof useCompanies>;

const firstPosition = (): ListPosition => ({
  top: 0,
  active: { index: 0, column: 0, company: undefined },
});

/** A key pressed right after the last letter acts on what that letter finds, and on nothing older. */
function useWhenCurrent(
  list: ShownList,
  isCurrent: boolean,
): [when: (act: (list: ShownList) => void) => void, forget: () => void] {
  const waiting = useRef<(list: ShownList) => void>(undefined);
  useEffect(() => {
    if (!isCurrent) return;
    waiting.current?.(list);
    waiting.current = undefined;
  }, [list, isCurrent]);
  const when = (act: (list: ShownList) => void) => {
    if (isCurrent) act(list);
    else waiting.current = act;
  };
  const forget = () => {
    waiting.current = undefined;
  };
  return [when, forget];
}
