import { useState } from 'preact/hooks';
import { inListOrder, nothingSelected, toggled, withMore } from './selection.ts';
import type { ShownList } from './use-company-list.ts';

/** Which Companies are selected; it outlives another search, filter or order. */
export function useSelection(list: ShownList) {
  const [selection, setSelection] = useState(nothingSelected);
  const [isOn, setOn] = useState(false);
  const toggle = (key: string) => {
    setOn(true);
    setSelection((before) => toggled(before, key));
  };
  return {
    isOn,
    count: selection.keys.size,
    has: (key: string) => selection.keys.has(key),
    /** Shows or hides the boxes; hidden ones are not selected any more. */
    setOn: (wanted: boolean) => {
      setOn(wanted);
      if (!wanted) setSelection(nothingSelected);
    },
    toggle,
    /** Selects the rows from the one that was selected last to this one. */
    extendTo: async (key: string) => {
      const { anchor } = selection;
      if (anchor === null) return toggle(key);
      const more = await list.keys([anchor, key]);
      setSelection((before) => withMore(before, more));
    },
    /** Selects all that the list shows now, beside what was selected before. */
    selectAll: async () => {
      setOn(true);
      const all = await list.keys(null);
      setSelection((before) => withMore(before, all));
    },
    clear: () => setSelection(nothingSelected),
    /** The keys of those that are selected; of all that are listed where none are. In the list's order. */
    wanted: async () => {
      const listed = await list.keys(null);
      return selection.keys.size === 0 ? listed : inListOrder(selection, listed);
    },
  };
}

export type ShownSelection = ReturnType<typeof useSelection>;
