import { useCallback, useMemo, useState } from 'preact/hooks';
import type { ShownList } from './use-company-list.ts';

/** Which Companies are selected; it outlives another search, filter or order. */
export function useSelection(list: ShownList) {
  const [selection, setSelection] = useState(nothingSelected);
  const [isOn, setOn] = useState(false);
  const toggle = useCallback((key: string) => {
    setOn(true);
    setSelection((before) => toggled(before, key));
  }, []);
  const made = () => ({
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
  });
  return useMemo(made, [isOn, selection, list, toggle]);
}

export type ShownSelection = ReturnType<typeof useSelection>;

/** The Companies that were selected together, by key, whatever the list shows meanwhile. */
interface Selection {
  keys: ReadonlySet<string>;
  /** Where a range begins: the one that was selected, or taken out, last. */
  anchor: string | null;
}

export const nothingSelected: Selection = { keys: new Set(), anchor: null };

/** Selects a Company, or takes it out again. */
export function toggled({ keys }: Selection, key: string): Selection {
  const changed = new Set(keys);
  if (!changed.delete(key)) changed.add(key);
  return { keys: changed, anchor: key };
}

/** Selects these too; the next range begins where this one did. */
export const withMore = ({ keys, anchor }: Selection, more: string[]): Selection => ({
  keys: new Set([...keys, ...more]),
  anchor,
});

/** The selected keys in the order of the list, and behind them those that it does not show now. */
export function inListOrder({ keys }: Selection, listed: string[]): string[] {
  const shown = listed.filter((key) => keys.has(key));
  const isShown = new Set(shown);
  return [...shown, ...[...keys].filter((key) => !isShown.has(key))];
}
